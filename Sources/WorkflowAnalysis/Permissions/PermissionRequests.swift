package import Workflows

/// What the jobs of a called workflow ask for, if they say so, all the way down.
///
/// A job that says nothing takes what its workflow says, and a workflow that says nothing takes what the call grants.
/// So a request deep down is measured by the nearest call above it that states permissions.
package struct PermissionRequests {
    /// One request.
    package struct Request {
        /// The position of the file.
        package let file: Int
        /// The job that asks; `nil` if its whole workflow does.
        package let job: JobAnalysis?
        /// What is asked for.
        package let permissions: Permissions
        /// The calls on the way that hand on what they got, from above.
        package let way: [(file: Int, job: JobAnalysis)]
    }

    /// The requests in the order of the files.
    package private(set) var requests: [Request] = []
    /// Whether a job takes whatever the call grants.
    package private(set) var hasHeirs = false
    /// GitHub refuses workflows that call one another more deeply.
    private static let limit = 10

    /// Collects what is asked for below a call of a workflow.
    package init(below callee: Int, in project: ProjectAnalysis) {
        collect(below: callee, project)
    }

    /// Everything that is asked for, taken together.
    package var union: Permissions { requests.reduce(.none) { $0.union($1.permissions) } }

    private mutating func collect(below callee: Int, _ project: ProjectAnalysis) {
        // A circle ends at what was seen; another way to the same workflow would only say the same, and longer.
        var seen: Set<Int> = [callee]
        var open: [(file: Int, way: [(file: Int, job: JobAnalysis)])] = [(callee, [])]
        var next = 0
        while next < open.count {
            let (file, way) = open[next]
            next += 1
            let workflow = project.files[file].workflow
            let inherits = workflow.permissions == .unspecified
            if !inherits {
                requests.append(Request(file: file, job: nil, permissions: workflow.permissions, way: way))
            }
            for job in project.files[file].jobs {
                let stated = job.normal?.permissions ?? job.call?.permissions ?? .unspecified
                if stated != .unspecified {
                    requests.append(Request(file: file, job: job, permissions: stated, way: way))
                } else if inherits, let call = job.call {
                    guard let callee = project.position(ofFile: call.uses.projectName),
                        way.count < Self.limit, seen.insert(callee).inserted
                    else { continue }
                    open.append((callee, way + [(file, job)]))
                } else if inherits {
                    hasHeirs = true
                }
            }
        }
    }
}
