// Belongs to Slipway: 'new component' rewrites this file. To take a component out, delete its line, and its file.
import Slipway

/// The components of this package.
enum Components {
    static let all: [SystemComponent] = [
        // One line for each, in the order of the names.
        __ENTRIES__
    ]
}
