// error: an expression cannot be written into plain text; hand it over through 'env'
import Workflows

#if CORRECT
    let text: Value<String> = "on \(github.headRef)"
#else
    let text: String = "on \(github.headRef)"
#endif
