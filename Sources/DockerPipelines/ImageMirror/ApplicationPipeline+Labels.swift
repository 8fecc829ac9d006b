import Workflows

/// The labels of an image: those that are the same in every run stand once, in a variable of the workflow.
struct ImageLabels {
    /// The variable that holds the fixed ones.
    let variable: String
    /// The labels that do not change with the version.
    let fixed: OrderedMap<Value<String>>
    /// The labels that do.
    let varying: [(key: String, value: VersionText)]

    /// The variable's value, as lines of `key=value`.
    var lines: Value<String> {
        fixed.lines.joined(separator: "\n")
    }

    /// The line of a label that varies; empty if the image has none of this name, or a fixed one.
    func line(_ key: String, version: Value<String>) -> Value<String> {
        varying.first { $0.key == key }.map { "\(key)=\($0.value.filled(version: version))" } ?? ""
    }

    /// The fixed labels, as a step reads them.
    var reference: Value<String> { env[variable] }
}

extension ApplicationPipeline {
    /// The variables of the workflow.
    var variables: EnvironmentVariables {
        var variables: EnvironmentVariables = [:]
        for labels in (application.base == nil ? [] : [baseLabels]) + [applicationLabels] {
            variables[labels.variable] = labels.lines
        }
        return variables
    }

    var applicationLabels: ImageLabels {
        imageLabels("LABELS", application.labels, type: "application")
    }

    /// The labels of a base image: those of the application, with its own in their place.
    var baseLabels: ImageLabels {
        var labels = application.labels
        for label in application.base?.labels.entries ?? [] { labels[label.key] = label.value }
        return imageLabels("BASE_LABELS", labels, type: "base")
    }

    private func imageLabels(_ variable: String, _ declared: OrderedMap<VersionText>, type: String) -> ImageLabels {
        var fixed: OrderedMap<Value<String>> = [:]
        var varying: [(key: String, value: VersionText)] = []
        for label in declared.entries {
            if label.value.isLiteral {
                fixed.append(label.key, label.value.filled(version: ""))
            } else {
                varying.append((label.key, label.value))
            }
        }
        // GitHub's registry links a package to the repository that its images name. Licence and revision of that
        // repository are not those of the application: metadata-action would write them.
        let source = "org.opencontainers.image.source"
        if declared[source] == nil { fixed.append(source, "\(github.serverURL)/\(github.repository)") }
        fixed.append("\(mirror.labelPrefix).upstream.repo", Value(application.checkout.address))
        fixed.append("\(mirror.labelPrefix).build.mode", Value(mode.rawValue))
        // Tells the images of an application apart that has several.
        if application.base != nil { fixed.append("\(mirror.labelPrefix).image.type", Value(type)) }
        return ImageLabels(variable: variable, fixed: fixed, varying: varying)
    }

    /// The lines of an image of one version, in the job that builds it.
    func lines(_ labels: ImageLabels, _ version: Value<String>, _ discovery: Discovery) -> [Value<String>] {
        [labels.reference]
            + labels.varying.map { labels.line($0.key, version: version) }
            + sharedLines(version, discovery)
    }

    /// The lines of an index, the same for whichever image a job publishes.
    func annotations(of index: Index, _ discovery: Discovery) -> [Value<String>] {
        guard let base = application.base else { return lines(applicationLabels, index.version, discovery) }
        let isBase = index.image == Value(base.name)
        let (ofBase, own) = (baseLabels, applicationLabels)
        let known = Set(ofBase.varying.map(\.key))
        let keys = ofBase.varying.map(\.key) + own.varying.map(\.key).filter { !known.contains($0) }
        let varying = keys.map { key in
            let lines = [ofBase, own].map { $0.line(key, version: index.version) }
            return lines[0].node == lines[1].node ? lines[0] : choose(when: isBase, then: lines[0], otherwise: lines[1])
        }
        return [choose(when: isBase, then: ofBase.reference, otherwise: own.reference)] + varying
            + sharedLines(index.version, discovery)
    }

    private func sharedLines(_ version: Value<String>, _ discovery: Discovery) -> [Value<String>] {
        [
            "org.opencontainers.image.version=\(version)",
            "\(mirror.labelPrefix).upstream.version=\(version)",
            "\(mirror.labelPrefix).architectures=\(discovery.architectures)",
        ]
    }
}
