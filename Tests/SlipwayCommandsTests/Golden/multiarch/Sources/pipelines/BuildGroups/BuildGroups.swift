// Belongs to Slipway: 'new build-group' rewrites this file. To take one out, delete its line, and its file.
import Slipway

/// The groups of this package, each with the three letters that keep its caches apart from those of the others.
enum BuildGroups {
    static let all: [BuildGroup] = [
        // One line for each, in the order of the names.
        alpine(cacheID: "xyz"),
        debian(cacheID: "deb"),
        debug(cacheID: "deu"),
    ]
}
