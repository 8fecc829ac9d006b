extension SetupJava {
    /// Who built a Java.
    public struct Distribution: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// Eclipse Temurin.
        public static let temurin = Distribution("temurin")
        /// Azul Zulu.
        public static let zulu = Distribution("zulu")
        /// Amazon Corretto.
        public static let corretto = Distribution("corretto")
        /// BellSoft Liberica.
        public static let liberica = Distribution("liberica")
        /// The Microsoft Build of OpenJDK.
        public static let microsoft = Distribution("microsoft")
        /// The JDK of Oracle.
        public static let oracle = Distribution("oracle")
        /// IBM Semeru.
        public static let semeru = Distribution("semeru")
        /// Oracle GraalVM.
        public static let graalVM = Distribution("graalvm")
    }

    /// A build tool whose downloads can be kept.
    public struct BuildTool: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// Maven.
        public static let maven = BuildTool("maven")
        /// Gradle.
        public static let gradle = BuildTool("gradle")
        /// sbt.
        public static let sbt = BuildTool("sbt")
    }
}
