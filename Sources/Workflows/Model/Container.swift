/// The container in which a job's steps run: `container`.
///
/// Linux runners only. An image that evaluates to `''` runs the job on the host.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.container`.
public struct Container: Hashable, Sendable {
    /// The image to run.
    @ByContent public var image: Value<String>
    /// How to log in to the image's registry.
    public var credentials: RegistryCredentials?
    /// Variables inside the container.
    public var env: EnvironmentVariables
    /// Ports to open, such as `8080:80`.
    public var ports: Listing<Value<String>>
    /// Volumes, such as `cache:/cache`.
    public var volumes: Listing<Value<String>>
    /// Options of `docker create`; `--network` is not supported.
    @ByContent public var options: Value<String>?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// A container as an expression says: it yields an image, or an object with the keys of a container.
    public init(_ expression: Value<Any>) {
        self.init(image: expression.as(String.self))
    }

    /// Describes a container.
    public init(
        image: Value<String>, credentials: RegistryCredentials? = nil, env: EnvironmentVariables = [:],
        ports: Listing<Value<String>> = [], volumes: Listing<Value<String>> = [], options: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.image = image
        self.credentials = credentials
        self.env = env
        self.ports = ports
        self.volumes = volumes
        self.options = options
        self.extra = extra
    }
}

extension Container: ExpressibleByStringInterpolation {
    /// A container of this image.
    public init(stringLiteral value: String) {
        self.init(image: Value(value))
    }

    /// A container of this image.
    public init(stringInterpolation: TextInterpolation) {
        self.init(image: Value(stringInterpolation: stringInterpolation))
    }
}

/// A container beside the job, such as a database: an entry of `services`.
///
/// ```swift
/// Job("test", runsOn: .ubuntu2404, services: ["db": Service(image: "postgres:17", ports: ["5432:5432"])]) {
///     RunStep("Test", script: "make test", env: ["PORT": job.services.db.ports["5432"]])
/// }
/// ```
///
/// An image that is an expression and evaluates to `''` leaves the service out; a literal `''` is an error.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.services`.
public struct Service: Hashable, Sendable {
    /// The container that runs.
    public var container: Container
    /// Replaces the image's entry point.
    @ByContent public var entrypoint: Value<String>?
    /// Replaces the image's command.
    @ByContent public var command: Value<String>?

    /// Describes a service by its image and how it is run.
    public init(
        image: Value<String>, credentials: RegistryCredentials? = nil, env: EnvironmentVariables = [:],
        ports: Listing<Value<String>> = [], volumes: Listing<Value<String>> = [], options: Value<String>? = nil,
        entrypoint: Value<String>? = nil, command: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.init(
            Container(
                image: image, credentials: credentials, env: env, ports: ports, volumes: volumes, options: options,
                extra: extra),
            entrypoint: entrypoint, command: command)
    }

    /// Describes a service by its container.
    public init(_ container: Container, entrypoint: Value<String>? = nil, command: Value<String>? = nil) {
        self.container = container
        self.entrypoint = entrypoint
        self.command = command
    }
}

/// A user and a password of a container registry.
public struct RegistryCredentials: Hashable, Sendable {
    /// The user's name.
    @ByContent public var username: Value<String>
    /// The password or token, which should come from `secrets`.
    @ByContent public var password: Value<String>
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>
    /// The expression that yields all of it; the other members are then what GitHub reads of it, and are not written.
    @ByContent public private(set) var expression: Value<Any>?

    /// A user and a password of an object that an expression yields.
    public init(_ expression: Value<Any>) {
        username = Value(.property(expression.node, "username"))
        password = Value(.property(expression.node, "password"))
        extra = [:]
        self.expression = expression
    }

    /// Names a user and a password.
    public init(username: Value<String>, password: Value<String>, extra: OrderedMap<UntypedValue> = [:]) {
        self.username = username
        self.password = password
        self.extra = extra
    }
}

// An `OrderedMap` of services is compared by them.
extension Service: ComparedByContent {}
