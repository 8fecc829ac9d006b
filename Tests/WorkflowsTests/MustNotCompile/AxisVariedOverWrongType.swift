// error: cannot convert value of type 'String' to expected element type 'Int'
import Workflows

struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
    let parallel = Axis<Int>("parallel")
}

#if CORRECT
    let legs = TypedMatrix<Leg>().varying(\.parallel, over: [4])
#else
    let legs = TypedMatrix<Leg>().varying(\.parallel, over: ["4"])
#endif
