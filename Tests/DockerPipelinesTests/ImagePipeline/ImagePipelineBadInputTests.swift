import Slipway
import Testing

/// What a pipeline gets that no type could refuse: findings that name the parameter.
@Suite("Bad input of image pipelines")
struct ImagePipelineBadInputTests {
    static let app = [ContainerImage("app")]

    static let triggers: [(triggers: [PipelineTrigger], finding: String)] = [
        ([], "'on' is empty; add what starts a run, such as '.tag(.release())'"),
        (
            [.manual(.build), .manual(.publish(.edge))],
            "'on' names 'workflow_dispatch' twice, and it starts one run; write one of them"
        ),
        (
            [.push(to: .defaultBranch, .publish())], "'.publish()' in 'on' has no tag; name one, such as '.edge'"
        ),
        (
            [.event(.pullRequestTarget(), .publish(.edge))],
            "'pull_request_target' in 'on' also runs for pull requests from forks, and must not publish; use '.build'"
        ),
        (
            [.event(.pullRequest(), .publish(.branch))],
            "'pull_request' in 'on' also runs for pull requests from forks, and must not publish; use '.build'"
        ),
        (
            [.daily(hour: 3, minute: 17, .publish(.named("a b")))],
            "the tag 'a b' is none; write at most 128 letters, digits and '._-', and begin with a letter or digit"
        ),
        (
            [.push(to: .defaultBranch, .publish(.edge), paths: ["src/**"]), .push(to: .branches(["next"]), .build)],
            "GitHub has one path filter for all branches; give each '.push' in 'on' the same 'paths'"
        ),
        (
            [.tag(.release()), .tag(prefix: "app-", .release())],
            "'on' has version tags with different prefixes; declare a pipeline for each"
        ),
        (
            [.push(to: .defaultBranch, .publish(.edge)), .called(.publish(.nightly))],
            "no condition tells all runs in 'on' apart; declare what is called by other workflows, or what patterns of"
                + " branches start, in a pipeline of its own"
        ),
        (
            [.push(to: .branches(["m*"]), .publish(.branch)), .push(to: .defaultBranch, .build)],
            "no condition tells all runs in 'on' apart; declare what is called by other workflows, or what patterns of"
                + " branches start, in a pipeline of its own"
        ),
    ]

    @Test("Triggers that cannot be are findings", arguments: triggers)
    func refusesTriggers(_ triggers: [PipelineTrigger], finding: String) {
        let found = ImagePipelines.findings(ImagePipeline(images: Self.app, on: triggers))
        #expect(found.contains("trigger: \(finding)"), "\(found)")
    }

    static let images: [(images: [ContainerImage], finding: String)] = [
        ([], "no-image: the pipeline has no image"),
        (
            [ContainerImage("app"), ContainerImage("app", id: "other")],
            "image-name: two images have the name 'app' and the variant ''; give each its own 'variant'"
        ),
        (
            [ContainerImage("app"), ContainerImage("app", id: "other", variant: "")],
            "variant: the 'variant' of the image 'app' is empty; write the end of its tags, such as 'alpine'"
        ),
        (
            [ContainerImage("a/app"), ContainerImage("b/app")], "image-id: two images have the id 'app'"
        ),
        (
            [ContainerImage("app", strategy: .emulated, test: "true")],
            "test: the 'test' of the image 'app' needs a runner for each platform; use 'strategy: .native'"
        ),
        (
            [ContainerImage("app", buildArguments: ["TOKEN": secrets["TOKEN"]])],
            "build-argument: the build argument 'TOKEN' reads a secret, and build arguments end up in the image's history"
                + " and in the cache; pass it in 'secrets' of the image"
        ),
        (
            [ContainerImage("app", secrets: ["a b": secrets["A"]])],
            "build-secret: the id 'a b' in 'secrets' of the image 'app' is none; write letters, digits and '._-'"
        ),
        (
            [ContainerImage("app", secrets: ["npm-token": secrets["A"], "NPM_TOKEN": secrets["B"]])],
            "build-secret: two ids in 'secrets' of the image 'app' differ in case or punctuation only; rename 'NPM_TOKEN'"
        ),
    ]

    @Test("Images that cannot be are findings", arguments: images)
    func refusesImages(_ images: [ContainerImage], finding: String) {
        let found = ImagePipelines.findings(ImagePipeline(images: images))
        #expect(found.contains(finding), "\(found)")
    }

    static let registries: [(registries: [ImageRegistry], finding: String)] = [
        ([], "registry: 'registries' is empty; add one, such as '.gitHub'"),
        ([.gitHub, .gitHub], "registry: two 'registries' are 'ghcr.io/'; name each once"),
        (
            [.dockerHub(namespace: "acme"), .dockerHub(namespace: "acme")],
            "registry: two 'registries' are 'docker.io/acme'; name each once"
        ),
        (
            [.dockerHub(namespace: "Acme")],
            "image-name: owner: the image name 'Acme' holds more than lower-case letters, digits and '._-/'"
        ),
    ]

    @Test("Registries that cannot be are findings", arguments: registries)
    func refusesRegistries(_ registries: [ImageRegistry], finding: String) {
        let found = ImagePipelines.findings(ImagePipeline(images: Self.app, registries: registries))
        #expect(found.contains(finding), "\(found)")
    }

    @Test("What nothing reaches is a finding")
    func refusesGates() {
        let checks = ImagePipeline(
            images: Self.app, on: [.pullRequest(.build)], environment: "release",
            before: {
                Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) { RunStep(script: "true") }
            })
        let found = ImagePipelines.findings(checks)
        #expect(found.contains("gate: no run publishes, so the jobs in 'before' hold nothing back"))
        #expect(found.contains("gate: no run publishes, so nothing reaches the 'environment'"))
        let cached = ImagePipeline(images: Self.app, on: [.tag(.release())], cache: .actions(warmedOn: "main"))
        #expect(
            ImagePipelines.findings(cached).contains(
                "cache: no run on 'main' fills the cache; add '.push(to: .branches([\"main\"]), .build)' to 'on'"))
    }

    @Test("A scan that sees nothing is a finding")
    func refusesScans() {
        let emulated = ImagePipeline(
            images: [ContainerImage("app", strategy: .emulated)], on: [.pullRequest(.build)], scan: .gate)
        let message =
            "gate: no run publishes, so 'scan' does not see the image 'app', which one job builds for several platforms;"
            + " use 'strategy: .native'"
        #expect(ImagePipelines.findings(emulated) == [message])
        for attestation in Attestation.allCases {
            let native = ImagePipeline(
                images: Self.app, on: [.pullRequest(.build)], attestation: attestation, scan: .gate)
            #expect(ImagePipelines.findings(native) == [])
        }
    }

    @Test("What only an image pipeline does is a finding in other presets")
    func refusesElsewhere() {
        let found = Pipelines.findings(
            NativeImages(images: [ContainerImage("app", variant: "alpine", test: "true")]))
        #expect(
            found.contains("test: the image 'app' has a 'test', which 'NativeImages' does not run; use 'ImagePipeline'")
        )
        #expect(
            found.contains(
                "variant: the image 'app' has a 'variant', which 'NativeImages' has no tags for; use 'ImagePipeline'"))
    }
}
