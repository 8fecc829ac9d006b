// error: value of type 'MatrixObject<Build>' has no dynamic member 'verison'
import Workflows

struct Build: MatrixAxes {
    let version = Axis<String>("version")
}

struct Leg: MatrixAxes {
    let config = ObjectAxis<Build>("config")
}

let legs = TypedMatrix<Leg>()

#if CORRECT
    let build = RunStep(script: "true", env: ["VERSION": legs.config.version])
#else
    let build = RunStep(script: "true", env: ["VERSION": legs.config.verison])
#endif
