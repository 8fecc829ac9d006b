extension RunnerImage {
    /// One label a line: the system, the processor unless it is x64, what a moving label `is:`, and whether the image is
    /// `ending` or `removed`, with the label to use `instead:`.
    static let table: StaticString = """
        ubuntu-latest on:linux is:ubuntu-26.04
        ubuntu-26.04 on:linux
        ubuntu-26.04-arm on:linux arm
        ubuntu-24.04 on:linux
        ubuntu-24.04-arm on:linux arm
        ubuntu-22.04 on:linux ending day:2027-04-17 instead:ubuntu-24.04
        ubuntu-22.04-arm on:linux arm ending day:2027-04-17 instead:ubuntu-24.04-arm
        ubuntu-20.04 on:linux removed instead:ubuntu-24.04
        ubuntu-18.04 on:linux removed instead:ubuntu-24.04
        ubuntu-16.04 on:linux removed instead:ubuntu-24.04
        ubuntu-slim on:linux
        windows-latest on:windows is:windows-2025
        windows-2025 on:windows
        windows-2025-vs2026 on:windows
        windows-2022 on:windows
        windows-11-arm on:windows arm
        windows-11-vs2026-arm on:windows arm
        windows-2019 on:windows removed instead:windows-2022
        windows-2016 on:windows removed instead:windows-2022
        macos-latest on:macos arm is:macos-26
        macos-latest-large on:macos is:macos-26-large
        macos-latest-xlarge on:macos arm is:macos-26-xlarge
        macos-26 on:macos arm
        macos-26-xlarge on:macos arm
        macos-26-intel on:macos
        macos-26-large on:macos
        macos-15 on:macos arm
        macos-15-xlarge on:macos arm
        macos-15-intel on:macos
        macos-15-large on:macos
        macos-14 on:macos arm ending instead:macos-15
        macos-14-xlarge on:macos arm ending instead:macos-15-xlarge
        macos-14-large on:macos ending instead:macos-15-large
        macos-13 on:macos removed instead:macos-15-intel
        macos-13-large on:macos removed instead:macos-15-large
        macos-13-xlarge on:macos arm removed instead:macos-15-xlarge
        macos-12 on:macos removed instead:macos-15-intel
        macos-12-large on:macos removed instead:macos-15-large
        macos-12-xlarge on:macos arm removed instead:macos-15-xlarge
        macos-11 on:macos removed instead:macos-15-intel
        macos-10.15 on:macos removed instead:macos-15-intel
        xcode-27 on:macos arm
        xcode-27-xlarge on:macos arm
        """
}
