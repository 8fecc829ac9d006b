import Workflows

// The containers of a job.
extension PathCase {
    private static func container(_ container: Container) -> Workflow {
        .job { $0.container = container }
    }

    private static func service(_ service: Service) -> Workflow {
        .job { $0.services = ["db": service] }
    }

    private static let login = RegistryCredentials(username: github.actor, password: secrets.TOKEN)

    static let containers: [PathCase] = [
        PathCase("jobs.build.container", .text("alpine"), container(Container(image: "alpine"))),
        PathCase(
            "jobs.build.container", .map(["image", "options"]),
            container(Container(image: "alpine", options: "--cpus 1"))),
        PathCase(
            "jobs.build.container.image", .text("alpine"), container(Container(image: "alpine", options: "--cpus 1"))),
        PathCase(
            "jobs.build.container.options", .text("--cpus 1"),
            container(Container(image: "alpine", options: "--cpus 1"))),
        PathCase("jobs.build.container.env", .map(["A"]), container(Container(image: "alpine", env: ["A": "1"]))),
        PathCase("jobs.build.container.env.A", .text("1"), container(Container(image: "alpine", env: ["A": "1"]))),
        PathCase(
            "jobs.build.container.ports", .list(2), container(Container(image: "alpine", ports: ["80", "8080:80"]))),
        PathCase(
            "jobs.build.container.ports[0]", .text("80"),
            container(Container(image: "alpine", ports: ["80", "8080:80"]))),
        PathCase("jobs.build.container.volumes", .list(1), container(Container(image: "alpine", volumes: ["/a:/b"]))),
        PathCase(
            "jobs.build.container.volumes[0]", .text("/a:/b"), container(Container(image: "alpine", volumes: ["/a:/b"]))
        ),
        PathCase(
            "jobs.build.container.credentials", .map(["username", "password"]),
            container(Container(image: "alpine", credentials: login))),
        PathCase(
            "jobs.build.container.credentials.username", .text("${{ github.actor }}"),
            container(Container(image: "alpine", credentials: login))),
        PathCase(
            "jobs.build.container.credentials.password", .text("${{ secrets.TOKEN }}"),
            container(Container(image: "alpine", credentials: login))),
    ]

    static let services: [PathCase] = [
        PathCase("jobs.build.services", .map(["db"]), service(Service(Container(image: "redis")))),
        PathCase("jobs.build.services.db", .text("redis"), service(Service(Container(image: "redis")))),
        PathCase(
            "jobs.build.services.db", .map(["image", "command"]),
            service(Service(Container(image: "redis"), command: "run"))),
        PathCase(
            "jobs.build.services.db.image", .text("redis"), service(Service(Container(image: "redis"), command: "run"))),
        PathCase(
            "jobs.build.services.db.options", .text("--cpus 1"),
            service(Service(Container(image: "redis", options: "--cpus 1")))),
        PathCase(
            "jobs.build.services.db.env", .map(["A"]), service(Service(Container(image: "redis", env: ["A": "1"])))),
        PathCase(
            "jobs.build.services.db.env.A", .text("1"), service(Service(Container(image: "redis", env: ["A": "1"])))),
        PathCase(
            "jobs.build.services.db.ports", .list(1), service(Service(Container(image: "redis", ports: ["6379:6379"])))),
        PathCase(
            "jobs.build.services.db.ports[0]", .text("6379:6379"),
            service(Service(Container(image: "redis", ports: ["6379:6379"])))),
        PathCase(
            "jobs.build.services.db.volumes", .list(1), service(Service(Container(image: "redis", volumes: ["/a:/b"])))),
        PathCase(
            "jobs.build.services.db.volumes[0]", .text("/a:/b"),
            service(Service(Container(image: "redis", volumes: ["/a:/b"])))),
        PathCase(
            "jobs.build.services.db.credentials", .map(["username", "password"]),
            service(Service(Container(image: "redis", credentials: login)))),
        PathCase(
            "jobs.build.services.db.credentials.username", .text("${{ github.actor }}"),
            service(Service(Container(image: "redis", credentials: login)))),
        PathCase(
            "jobs.build.services.db.credentials.password", .text("${{ secrets.TOKEN }}"),
            service(Service(Container(image: "redis", credentials: login)))),
        PathCase(
            "jobs.build.services.db.entrypoint", .text("/start"),
            service(Service(Container(image: "redis"), entrypoint: "/start"))),
        PathCase(
            "jobs.build.services.db.command", .text("run"), service(Service(Container(image: "redis"), command: "run"))),
    ]
}
