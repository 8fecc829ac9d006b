// error: requires the types 'String' and 'Double' be equivalent
import Workflows

#if CORRECT
    let step = SetupPython(pythonVersion: ["3.10"])
#else
    let step = SetupPython(pythonVersion: [3.10])
#endif
