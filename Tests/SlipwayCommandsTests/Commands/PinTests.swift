import SlipwayCommands
import Testing

@testable import Workflows

struct PinTests {
    private func run(_ arguments: String...) -> CommandResult {
        let scene = Scene()
        return CommandLineTool(name: "slipway", version: "0.1.0", project: nil)
            .run(arguments, in: scene.environment, files: scene.files)
    }

    @Test func `shows the commit that projects use, and what the action has`() {
        let result = run("pin", "Azure/Setup-Helm")
        #expect(result.status == .success && result.errors == "")
        #expect(
            result.outputText == """
                azure/setup-helm v5.0.1
                  uses: Azure/setup-helm@9bc31f4ebc9c6b171d7bfbaa5d006ae7abdb4310 # v5.0.1
                  pin: Pin("Azure/setup-helm", version: "v5.0.1", commit: "9bc31f4ebc9c6b171d7bfbaa5d006ae7abdb4310"); \
                a project uses it without a line of its own
                  runs on: node24
                  required inputs: version
                  inputs: downloadBaseURL
                  outputs: helm-path

                """)
        #expect(run("pin", "azure/setup-helm@v4") == run("pin", "azure/setup-helm"))
    }

    @Test func `shows the commit of an action that a project pins itself`() {
        let text = run("pin", "pnpm/action-setup").outputText
        #expect(
            text.hasPrefix(
                "pnpm/action-setup v4.0.0\n  uses: pnpm/action-setup@fe02b34f77f8bc703788d5817da081398fad5dd2 # v4.0.0\n"
            ))
        #expect(text.contains("; add it to 'pins' of the project\n"))
    }

    @Test func `an action below its repository has the commit of the repository`() {
        let text = run("pin", "actions/cache/save").outputText
        #expect(
            text.hasPrefix(
                "actions/cache/save v5.0.5\n  uses: actions/cache/save@27d5ce7f107fe9357f9df03efb73ab90386fccae"))
    }

    @Test func `says what happened to releases`() {
        let text = run("pin", "aquasecurity/trivy-action").outputText
        #expect(text.contains("  incident: releases were replaced in March 2026; use v0.35.0 or a later one\n"))
    }

    @Test func `an action without a commit is told, with the way to find one`() {
        let unknown = run("pin", "actions/setup-nodes")
        #expect(unknown.status == .findings && unknown.outputText == "")
        #expect(
            unknown.errors == """
                error: no commit of 'actions/setup-nodes' is known offline; did you mean 'actions/setup-node'?; list its \
                releases with 'git ls-remote --tags https://github.com/actions/setup-nodes'

                """)
        let described = run("pin", "azure/powershell")
        #expect(described.status == .findings && described.outputText.hasPrefix("azure/powershell\n"))
        #expect(
            described.errors.hasPrefix("error: no commit of 'azure/powershell' is known offline; list its releases"))
    }

    @Test(arguments: ["checkout", "", "./action", "docker"]) func `what is no action is wrong usage`(word: String) {
        let result = run("pin", word)
        #expect(result.status == .usage && result.outputText == "")
        #expect(result.errors.hasPrefix("error: '\(word)' is no action; name it by owner and repository"))
    }

    @Test func `gives programs the same`() {
        let text = run("pin", "Azure/setup-helm", "--format", "json").outputText
        #expect(
            text.contains(
                "    \"version\": \"v5.0.1\",\n    \"commit\": \"9bc31f4ebc9c6b171d7bfbaa5d006ae7abdb4310\",\n"))
        #expect(text.contains("        \"name\": \"version\",\n        \"required\": true\n"))
        #expect(run("pin", "acme/unknown", "--format", "json").status == .findings)
    }

    @Test func `every other pin is a known release of an action with facts, and no commit of an attack`() throws {
        let pins = PinCatalogue.others.all
        #expect(pins.count > 100)
        for pin in pins {
            #expect(pin.commit.count == 40 && pin.commit.allSatisfy(\.isHexDigit), "\(pin)")
            #expect(PinCatalogue.known.pin(for: pin.action) == nil, "\(pin)")
            #expect(ReleaseNumber(pin.version) != nil, "\(pin)")
            let incident = ActionIncident.incident(of: pin.action)
            #expect(
                !(incident?.isAttackers(pin.commit) ?? false) && !(incident?.isMoved(pin.version) ?? false), "\(pin)")
        }
    }
}
