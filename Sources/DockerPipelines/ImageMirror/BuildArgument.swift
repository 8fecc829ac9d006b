public import Workflows

/// An argument of a build: one text for all platforms, or one for each.
///
/// ```swift
/// ["PACKAGE": "https://example.com/{version}/app-{arch}.tar.gz", "FLAGS": [.linuxAMD64: "-a", .linuxARM64: "-b"]]
/// ```
///
/// Arguments can be read from the image, so they hold no secrets.
public enum BuildArgument: Sendable {
    /// One text for all platforms.
    case everywhere(VersionText)
    /// A text for each platform.
    case byPlatform([(platform: Platform, text: VersionText)])

    /// Every text that is written.
    var texts: [VersionText] {
        switch self {
        case .everywhere(let text): [text]
        case .byPlatform(let texts): texts.map(\.text)
        }
    }

    /// The platforms of which it says nothing.
    func missingPlatforms(of platforms: [Platform]) -> [Platform] {
        guard case .byPlatform(let texts) = self else { return [] }
        return platforms.filter { platform in !texts.contains { $0.platform == platform } }
    }
}

extension BuildArgument: ExpressibleByStringInterpolation, ExpressibleByDictionaryLiteral {
    /// One text for all platforms.
    public init(stringLiteral value: String) {
        self = .everywhere(VersionText(stringLiteral: value))
    }

    /// One text for all platforms, with expressions.
    public init(stringInterpolation: TextInterpolation) {
        self = .everywhere(VersionText(stringInterpolation: stringInterpolation))
    }

    /// A text for each platform.
    public init(dictionaryLiteral elements: (Platform, VersionText)...) {
        self = .byPlatform(elements.map { ($0.0, $0.1) })
    }
}

// Inside of `BuildArgument` the name `Value` is that of a literal's values.
extension MirroredApplication {
    /// The value of an argument in a job that builds one of the architectures.
    func value(of argument: BuildArgument, version: Value<String>, arch: Value<String>) -> Value<String> {
        switch argument {
        case .everywhere(let text):
            return text.filled(version: version, arch: arch)
        case .byPlatform(let texts):
            let values = architectures.compactMap { platform, name in
                texts.last { $0.platform == platform }.map {
                    (isMeant: arch == Value(name), text: $0.text.filled(version: version, arch: Value(name)))
                }
            }
            guard let last = values.last else { return "" }
            return values.dropLast().reversed().reduce(last.text) { otherwise, value in
                choose(when: value.isMeant, then: value.text, otherwise: otherwise)
            }
        }
    }
}
