import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// How the files below the root stand against the declaration.
struct Survey {
    /// A declared file and what stands at its path.
    struct File {
        /// How the two compare.
        enum State: Hashable {
            case missing
            case current
            case different
            /// Somebody else's file is in the way.
            case foreign
            /// The path cannot be written to at all; a finding says why.
            case blocked
        }

        let declared: GeneratedFile
        /// What the file should hold.
        let bytes: [UInt8]
        var state: State
        /// What it holds, if it is this project's or adopted.
        var committed: FileContents?

        /// The file as it is written, with the permissions that it has.
        var draft: FileDraft {
            FileDraft(path: declared.path, bytes: bytes, mode: committed?.mode, replaced: committed?.version)
        }
    }

    /// A file that this project generated and no longer declares.
    struct Orphan {
        let path: String
        /// The source that its header names.
        let source: String
        /// Where it was found.
        let place: Place
    }

    /// A temporary file of a run that was killed.
    struct Leftover {
        let path: String
        let name: String
        let folder: FolderHandle
    }

    /// A file in the open folder in which it was found, which alone leads to it again.
    struct Place {
        let folder: FolderHandle
        let name: String
        let version: FileVersion
    }

    var files: [File] = []
    var orphans: [Orphan] = []
    /// What is wrong with the declaration, whatever stands on the disk.
    var declarationFindings: [Finding] = []
    /// What stands in the way of a declaration that is right in itself.
    var placeFindings: [Finding] = []
    /// What a foreign file says differently, in lines, by the file's path.
    var differences: [String: [String]] = [:]
    /// What stands at the folders below the root that were looked at.
    var folders: FolderMap
    /// What runs that were killed have left in folders that were searched for orphans.
    var leftovers: [Leftover] = []

    /// The findings about the place, with what foreign files say differently.
    var locatedPlaceFindings: [LocatedFinding] {
        placeFindings.map { finding in
            LocatedFinding(finding: finding, details: finding.file.flatMap { differences[$0] } ?? [])
        }
    }

    /// The file as reports name it, in a state.
    static func report(_ file: File, _ state: FileReport.State) -> FileReport {
        FileReport(path: file.declared.path, source: file.declared.source, state: state)
    }
}
