// error: type 'Value<String>' does not conform to protocol 'Hashable'
import Workflows

#if CORRECT
    let seen: Set<ExpressionNode> = [github.ref.node]
#else
    let seen: Set<Value<String>> = [github.ref]
#endif
