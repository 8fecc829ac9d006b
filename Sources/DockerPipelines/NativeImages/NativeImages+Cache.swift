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
        // A cache that cannot be stored costs time in the next release, and must not cost this one.
        case .registry: ["\(registryCache(name, build)),mode=max,ignore-error=true"]
        case .actions, .none: []
        }
    }

    func actionsCache(_ image: ContainerImage, _ build: Build) -> Value<String> {
        let scope: Value<String> = "type=gha,scope=\(groupName).\(image.id)"
        return build.slug.map { "\(scope)@\($0)" } ?? scope
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
