/// What can happen to a classic project: the activity types of `project`.
public struct ProjectActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A classic project was created.
    public static let created = ProjectActivity("created")
    /// A classic project was closed.
    public static let closed = ProjectActivity("closed")
    /// A classic project was reopened.
    public static let reopened = ProjectActivity("reopened")
    /// A classic project was edited.
    public static let edited = ProjectActivity("edited")
    /// A classic project was deleted.
    public static let deleted = ProjectActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [ProjectActivity] = [.created, .closed, .reopened, .edited, .deleted]
}

/// What can happen to a card of a classic project: the activity types of `project_card`.
public struct ProjectCardActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A card of a classic project was created.
    public static let created = ProjectCardActivity("created")
    /// A card of a classic project was moved.
    public static let moved = ProjectCardActivity("moved")
    /// A card of a classic project was converted.
    public static let converted = ProjectCardActivity("converted")
    /// A card of a classic project was edited.
    public static let edited = ProjectCardActivity("edited")
    /// A card of a classic project was deleted.
    public static let deleted = ProjectCardActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [ProjectCardActivity] = [.created, .moved, .converted, .edited, .deleted]
}

/// What can happen to a column of a classic project: the activity types of `project_column`.
public struct ProjectColumnActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A column of a classic project was created.
    public static let created = ProjectColumnActivity("created")
    /// A column of a classic project was updated.
    public static let updated = ProjectColumnActivity("updated")
    /// A column of a classic project was moved.
    public static let moved = ProjectColumnActivity("moved")
    /// A column of a classic project was deleted.
    public static let deleted = ProjectColumnActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [ProjectColumnActivity] = [.created, .updated, .moved, .deleted]
}
