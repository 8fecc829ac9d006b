// error: value of type 'TypedMatrix<Leg>' has no dynamic member 'platfrom'
import Workflows

struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
    let parallel = Axis<Int>("parallel")
}

let legs = TypedMatrix<Leg>()

#if CORRECT
    let build = RunStep(script: "true", env: ["PLATFORM": legs.platform])
#else
    let build = RunStep(script: "true", env: ["PLATFORM": legs.platfrom])
#endif
