/// A platform that is not that of its runner.
package struct ForeignPlatform {
    package let platform: String
    package let architecture: ProcessorArchitecture
    /// Whether it comes out whatever the run decides.
    package let isSure: Bool
    /// Whether another call could choose otherwise.
    package let isGiven: Bool
    /// Whether other legs run on a machine of another architecture, and it is all that this one builds for.
    package let isMixedUp: Bool
}

extension BuildPlatforms {
    /// A platform of a build that is foreign in a leg.
    ///
    /// Where both the runner and the platforms are chosen, the choices may hang together: then each runner must meet
    /// something foreign.
    package func foreign(_ choices: Choices, in leg: Leg) -> ForeignPlatform? {
        guard let architectures = leg.architectures else { return nil }
        for platforms in choices.lists {
            var found: (platform: String, architecture: ProcessorArchitecture)?
            var hasNative = false
            for architecture in architectures {
                if let platform = platforms.first(where: { architecture.runs($0) == false }) {
                    if found == nil { found = (platform, architecture) }
                } else {
                    hasNative = true
                }
            }
            let isOne = choices.isComplete && choices.lists.count == 1
            guard let found, isOne || !hasNative else { continue }
            return ForeignPlatform(
                platform: found.platform, architecture: found.architecture, isSure: isOne && !hasNative,
                isGiven: readsInputs,
                isMixedUp: hasSeveralArchitectures && platforms.count == 1)
        }
        return nil
    }

    /// Whether the legs run on machines of several architectures.
    private var hasSeveralArchitectures: Bool {
        func has(_ architecture: ProcessorArchitecture) -> Bool { legs.contains { $0.architectures == [architecture] } }
        return has(.amd64) && has(.arm64)
    }

    /// Whether every leg builds only for the machine that it runs on, whatever the run decides.
    package var isNative: Bool {
        builds.allSatisfy { build in
            zip(legs, build.platforms).allSatisfy { leg, platforms in
                guard let architectures = leg.architectures, platforms.isComplete else { return false }
                return architectures.allSatisfy { architecture in
                    platforms.lists.allSatisfy { $0.allSatisfy { architecture.runs($0) == true } }
                }
            }
        }
    }
}
