extension Action {
    /// The badge that GitHub's Marketplace shows for an action.
    public struct Branding: Hashable, Sendable {
        /// The picture.
        public var icon: Icon?
        /// The color of the background.
        public var color: Color?

        /// Chooses a badge.
        public init(icon: Icon? = nil, color: Color? = nil) {
            self.icon = icon
            self.color = color
        }
    }

    /// A picture of the Feather icon set, by its name.
    public struct Icon: Hashable, Sendable {
        /// The name in GitHub's spelling, such as `upload-cloud`.
        public var rawValue: String

        /// Takes a name in GitHub's spelling.
        public init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        /// An anchor.
        public static let anchor = Icon("anchor")
        /// A box.
        public static let box = Icon("box")
        /// A check mark in a circle.
        public static let checkCircle = Icon("check-circle")
        /// A cloud.
        public static let cloud = Icon("cloud")
        /// An arrow that points down to a tray.
        public static let download = Icon("download")
        /// The branch of a version control system.
        public static let gitBranch = Icon("git-branch")
        /// Sheets above one another.
        public static let layers = Icon("layers")
        /// A lock.
        public static let lock = Icon("lock")
        /// A parcel.
        public static let package = Icon("package")
        /// A shield.
        public static let shield = Icon("shield")
        /// A label with a hole.
        public static let tag = Icon("tag")
        /// A prompt.
        public static let terminal = Icon("terminal")
        /// An arrow that points up from a tray.
        public static let upload = Icon("upload")
        /// A cloud with an arrow that points up.
        public static let uploadCloud = Icon("upload-cloud")
    }

    /// The color of a badge.
    public struct Color: Hashable, Sendable {
        /// The color in GitHub's spelling.
        public var rawValue: String

        /// Takes a color in GitHub's spelling.
        public init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let black = Color("black")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let blue = Color("blue")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let grayDark = Color("gray-dark")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let green = Color("green")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let orange = Color("orange")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let purple = Color("purple")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let red = Color("red")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let white = Color("white")
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let yellow = Color("yellow")
    }
}
