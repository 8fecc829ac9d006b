import Workflows

extension NativeImages {
    func cacheSource(_ image: ContainerImage, _ name: Value<String>, _ build: Build) -> [Value<String>] {
        switch cache {
        case .registry: [registryCache(name, build)]
        case .actions: [actionsCache(image, build)]
        case .none: []
        }
    }

    /// A release does not fill GitHub's cache: no other release could read what it stores.
    func cacheTarget(_ image: ContainerImage, _ name: Value<String>, _ build: Build) -> [Value<String>] {
        switch cache {
        case .registry: ["\(registryCache(name, build)),mode=max"]
        case .actions, .none: []
        }
    }

    func actionsCache(_ image: ContainerImage, _ build: Build) -> Value<String> {
        build.slug.map { "type=gha,scope=\(image.id)@\($0)" } ?? "type=gha,scope=\(Value(image.id))"
    }

    private func registryCache(_ name: Value<String>, _ build: Build) -> Value<String> {
        build.slug.map { "type=registry,ref=\(name):buildcache-\($0)" } ?? "type=registry,ref=\(name):buildcache"
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
