// Belongs to Slipway: 'new mirrored-app' rewrites this file. To take one out, delete its line, and its file.
import Slipway

/// The applications that this package mirrors.
enum MirroredApps {
    static let all: [MirroredApplication] = [
        // One line for each, in the order of the names.
        __ENTRIES__
    ]
}
