import Workflows

extension ApplicationPipeline {
    /// The labels of a base image: those of the application, with its own in their place.
    var baseLabels: OrderedMap<VersionText> {
        var labels = application.labels
        for (key, value) in (application.base?.labels.entries ?? []).map({ ($0.key, $0.value) }) {
            labels[key] = value
        }
        return labels
    }

    /// The labels of an image as lines of `key=value`: what was declared, and where it comes from.
    func labels(
        _ declared: OrderedMap<VersionText>, of image: String, _ version: Value<String>, _ discovery: Discovery
    ) -> [Value<String>] {
        let own = declared.entries.map { ($0.key, $0.value.filled(version: version)) }
        return (own + sharedLabels(version, discovery) + typeLabel(isBase: image == application.base?.name))
            .map { "\($0.0)=\($0.1)" }
    }

    /// The same for whichever image a job publishes.
    func annotations(of index: Index, _ discovery: Discovery) -> [Value<String>] {
        let shared = sharedLabels(index.version, discovery).map { "\($0.0)=\($0.1)" as Value<String> }
        let own = application.labels.entries.map { ($0.key, $0.value.filled(version: index.version)) }
        guard let base = application.base else { return own.map { "\($0.0)=\($0.1)" } + shared }
        let isBase = index.image == Value(base.name)
        let declared = baseLabels.entries.map { label -> Value<String> in
            let ofBase = label.value.filled(version: index.version)
            guard let ofApplication = own.first(where: { $0.0 == label.key })?.1 else {
                return choose(when: isBase, then: "\(label.key)=\(ofBase)", otherwise: "")
            }
            if ofBase.node == ofApplication.node { return "\(label.key)=\(ofBase)" }
            return "\(label.key)=\(choose(when: isBase, then: ofBase, otherwise: ofApplication))"
        }
        let types = zip(typeLabel(isBase: true), typeLabel(isBase: false)).map { base, other in
            "\(base.0)=\(choose(when: isBase, then: base.1, otherwise: other.1))" as Value<String>
        }
        return declared + shared + types
    }

    private func sharedLabels(_ version: Value<String>, _ discovery: Discovery) -> [(String, Value<String>)] {
        [
            ("org.opencontainers.image.version", version),
            ("\(mirror.labelPrefix).upstream.repo", Value(application.checkout.address)),
            ("\(mirror.labelPrefix).upstream.version", version),
            ("\(mirror.labelPrefix).architectures", discovery.architectures),
            ("\(mirror.labelPrefix).build.mode", Value(mode.rawValue)),
        ]
    }

    /// Tells the images of an application apart that has several.
    private func typeLabel(isBase: Bool) -> [(String, Value<String>)] {
        application.base == nil ? [] : [("\(mirror.labelPrefix).image.type", isBase ? "base" : "application")]
    }
}
