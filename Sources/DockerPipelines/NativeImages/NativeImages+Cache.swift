import Workflows

extension NativeImages {
    /// Where layers are kept; `slug` tells the caches of an image's jobs apart.
    ///
    /// A release does not fill GitHub's cache: no other release could read what it stores.
    func layers(of image: ContainerImage, named name: Value<String>, _ build: Build, isRelease: Bool = true)
        -> LayerCache
    {
        switch cache {
        case .registry:
            return .registry(build.slug.map { "\(name):buildcache-\($0)" } ?? "\(name):buildcache")
        case .actions:
            let scope: Value<String> = "\(groupName).\(image.id)"
            return .actions(scope: build.slug.map { "\(scope)@\($0)" } ?? scope, isFilled: !isRelease)
        case .none:
            return .none
        }
    }

    /// Builds every image on a branch, so that releases find their layers in GitHub's cache.
    func warmingWorkflow(branch: String) -> Workflow {
        Workflow(
            name: "Warm the caches of '\(name)'", on: [.push(branches: [branch]), .workflowDispatch()],
            // A build that is stopped stores nothing: on a busy branch the one that runs comes to its end.
            concurrency: Concurrency(group: "warm-\(groupName)-\(github.ref)")
        ) {
            for image in images { warming(of: image) }
        }
    }
}
