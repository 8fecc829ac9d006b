// Belongs to Slipway: 'new image' rewrites this file. To take an image out, delete its line, and its file.
import Slipway

/// The images of this package.
enum Images {
    static let all: [ContainerImage] = [
        // One line for each, in the order of the names.
        app,
        worker,
    ]
}
