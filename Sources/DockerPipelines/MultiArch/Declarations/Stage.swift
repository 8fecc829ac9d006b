public import Workflows

/// One call of the template: directories that are built side by side for the same architectures.
///
/// ```swift
/// Stage("Bookworm", directories: ["18-3.5/bookworm", "17-3.5/bookworm"], architectures: [.amd64, .arm64])
/// ```
public struct Stage: Sendable {
    /// The name, to which the stage's place is added: `Bookworm [1/3]`.
    public var name: String
    /// The key of the calling job; made of the name by default.
    public var id: JobID
    /// The directories, in the order in which they are built.
    public var directories: [String]
    /// The names of the architectures, in the order in which they are built.
    public var architectures: [String]
    /// How many builds run at once; what the group or the template says by default.
    public var parallel: Parallelism?
    /// The stages to wait for; the one before it by default.
    public var needs: [JobID]?
    /// Why the stage is as it is; a comment above its job.
    public var comment: String?
    /// The architectures as they were given; what counts of them is the name.
    let givenArchitectures: [Architecture]
    let site: DeclarationSite

    /// Declares a stage.
    ///
    /// - Parameters:
    ///   - name: The name, to which the stage's place is added.
    ///   - id: The key of the calling job; made of the name by default.
    ///   - directories: The directories, in the order in which they are built.
    ///   - architectures: The architectures, in the order in which they are built; the template has to have them.
    ///   - parallel: How many builds run at once.
    ///   - needs: The stages to wait for; the one before it by default, and an empty list for none.
    ///   - comment: Why the stage is as it is; a comment above its job.
    ///   - source: The declaring source, found by itself.
    ///   - line: The line in it, found by itself.
    public init(
        _ name: String, id: JobID? = nil, directories: [String], architectures: [Architecture],
        parallel: Parallelism? = nil, needs: [JobID]? = nil, comment: String? = nil,
        source: String = #filePath, line: Int = #line
    ) {
        self.name = name
        self.id = id ?? JobID(DeclaredText.slug(name))
        self.directories = directories
        self.architectures = architectures.map(\.name)
        self.parallel = parallel
        self.needs = needs
        self.comment = comment
        givenArchitectures = architectures
        site = DeclarationSite(file: source, line: line)
    }

    /// Declares a stage with architectures by name, as they stand in the template's table.
    public init(
        _ name: String, id: JobID? = nil, directories: [String], architectureNames: [String],
        parallel: Parallelism? = nil, needs: [JobID]? = nil, comment: String? = nil,
        source: String = #filePath, line: Int = #line
    ) {
        self.name = name
        self.id = id ?? JobID(DeclaredText.slug(name))
        self.directories = directories
        self.architectures = architectureNames
        self.parallel = parallel
        self.needs = needs
        self.comment = comment
        givenArchitectures = []
        site = DeclarationSite(file: source, line: line)
    }
}

extension Stage: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Stage { self }
}

/// Builds the stages of a group.
public typealias StagesBuilder = ListBuilder<Stage>
