package import Workflows

/// Which secrets a workflow reads, those that it hands on to workflows with `secrets: inherit` among them.
package struct SecretNeeds {
    /// A secret that is read.
    package struct Read {
        /// The secret's name as it is written.
        package let name: String
        /// The position of the file that reads it.
        package let file: Int
        /// The key that reads it.
        package let place: Place
    }

    /// The first read of each name.
    package private(set) var reads: [Read] = []
    /// Whether these are all; unknown are the secrets that a workflow of another repository reads, and which secrets of a
    /// job come from its environment.
    package private(set) var isComplete = true
    private var names: Set<String> = []
    private var seen: Set<Int> = []

    /// Collects what a workflow reads.
    package init(of file: Int, in project: ProjectAnalysis) {
        collect(file, project)
    }

    private mutating func collect(_ first: Int, _ project: ProjectAnalysis) {
        var open = [first]
        while let position = open.popLast() {
            // A circle ends here.
            guard seen.insert(position).inserted else { continue }
            let file = project.files[position]
            var next = 0
            for job in file.jobs where job.reads.lowerBound >= next {
                add(file.reads[next..<job.reads.lowerBound], position, file)
                next = job.reads.upperBound
                if job.normal?.environment == nil {
                    add(file.reads(in: job), position, file)
                } else if file.reads(in: job).contains(where: { $0.context == .secrets }) {
                    isComplete = false
                }
            }
            add(file.reads[next...], position, file)
            for call in project.calls.calls[position] {
                guard case .inherit? = call.job.call?.secrets else { continue }
                if let callee = call.callee { open.append(callee) } else { isComplete = false }
            }
        }
    }

    private mutating func add(_ some: ArraySlice<ContextRead>, _ position: Int, _ file: FileAnalysis) {
        for read in some where read.context == .secrets {
            guard let name = read.names.first else {
                isComplete = false
                continue
            }
            let lowercased = name.lowercased()
            // Every job has this one, whoever calls.
            guard lowercased != "github_token", names.insert(lowercased).inserted else { continue }
            reads.append(Read(name: name, file: position, place: file.place(of: read)))
        }
    }
}
