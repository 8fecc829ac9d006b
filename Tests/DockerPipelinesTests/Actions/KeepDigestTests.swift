import Slipway
import TestSupport
import Testing

@Suite("keep-digest", .enabled(if: TestSupport.Shell.isLikeUbuntu, "the scripts need bash 5 and GNU's tools"))
struct KeepDigestTests {
    static let hex = String(repeating: "0af9", count: 16)

    @Test("C18 a digest becomes a file of an artifact, named after it without 'sha256:'")
    func keeps() throws {
        let store = ArtifactStore()
        let runner = ActionRunner(KeepDigest.action.folder)
        for artifact in ["digests-app@linux-amd64", "digests-worker@linux-amd64"] {
            let digest = artifact.contains("app") ? Self.hex : String(repeating: "b", count: 64)
            let result = try runner.run(
                with: ["digest": "sha256:\(digest)", "artifact": artifact], uses: [.upload(to: store)])
            #expect(result.isSuccess, "\(result.standardError)")
            #expect(store.fileNames(of: artifact) == [digest])
        }
        #expect(store.names == ["digests-app@linux-amd64", "digests-worker@linux-amd64"])
    }

    @Test("A job that is run again replaces its digest")
    func replaces() throws {
        let store = ArtifactStore()
        for digest in [Self.hex, String(repeating: "c", count: 64)] {
            let result = try ActionRunner(KeepDigest.action.folder).run(
                with: ["digest": "sha256:\(digest)", "artifact": "a"], uses: [.upload(to: store)])
            #expect(result.isSuccess)
            #expect(store.fileNames(of: "a") == [digest])
        }
    }

    static let wrong: [String] = [
        "", "sha256:", hex, "sha256:\(hex.dropLast())", "sha256:\(hex)0", "sha256:\(hex.uppercased())", "sha512:\(hex)",
        "sha256:\(hex.dropLast(3))/..", "sha256:\(hex)\nsha256:\(hex)",
    ]

    @Test("C18 what is no digest fails, and nothing is kept", arguments: wrong)
    func refuses(_ digest: String) throws {
        let store = ArtifactStore()
        let result = try ActionRunner(KeepDigest.action.folder).run(
            with: ["digest": digest, "artifact": "a"], uses: [.upload(to: store)])
        #expect(!result.isSuccess)
        #expect(result.standardError.contains("DIGEST") || result.errors.count == 1, "\(result.standardError)")
        #expect(store.names == [])
    }
}
