extension ScaffoldPreset {
    /// Every preset, in the order of the help.
    static let all: [ScaffoldPreset] = [.native, .mirror, .multiarch, .charts]
}
