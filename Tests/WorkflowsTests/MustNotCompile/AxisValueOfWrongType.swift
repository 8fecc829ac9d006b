// error: cannot convert value of type 'String' to expected argument type 'Int'
import Workflows

struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
    let parallel = Axis<Int>("parallel")
}

#if CORRECT
    let legs = TypedMatrix<Leg>(rows: [[.init(\.platform, "linux/amd64"), .init(\.parallel, 4)]])
#else
    let legs = TypedMatrix<Leg>(rows: [[.init(\.platform, "linux/amd64"), .init(\.parallel, "4")]])
#endif
