import WorkflowYAML
package import Workflows

extension Difference {
    /// What two workflows say differently, in the order of the new one.
    ///
    /// Comments, names of releases behind commits, the order of keys, and what GitHub reads alike are no differences.
    package static func between(_ old: Workflow, _ new: Workflow) -> [Difference] {
        var comparison = Comparison()
        comparison.compare(WorkflowVersion(old), WorkflowVersion(new))
        return comparison.differences
    }

    /// What two actions say differently, in the order of the new one.
    package static func between(_ old: Action, _ new: Action) -> [Difference] {
        var comparison = Comparison()
        let (old, new) = (old.rendered(with: .faithful).document.root, new.rendered(with: .faithful).document.root)
        comparison.compare(old, new, at: [], except: ["runs"])
        let (oldRuns, newRuns) = (old.mapping("runs"), new.mapping("runs"))
        comparison.compare(oldRuns, newRuns, at: ["runs"], except: ["steps"])
        comparison.compareSteps(oldRuns.mappings("steps"), newRuns.mappings("steps"), at: [])
        return comparison.differences
    }
}

extension RenderingOptions {
    /// Adds nothing to what was read.
    static let faithful: RenderingOptions = {
        var options = RenderingOptions()
        options.completes = false
        return options
    }()
}

extension Comparison {
    mutating func compare(_ old: WorkflowVersion, _ new: WorkflowVersion) {
        compare(old.keys, new.keys, at: [], except: ["on", "permissions", "jobs"])
        compareTriggers(old.triggers, new.triggers)
        compareSecrets(old.secrets, new.secrets, at: [])
        let oldJobs = Dictionary(old.jobs.map { ($0.id, $0) }) { first, _ in first }
        let newJobs = Dictionary(new.jobs.map { ($0.id, $0) }) { first, _ in first }
        let renames = JobRenames(old.jobs, new.jobs)
        // What the workflow permits counts for the jobs that say nothing themselves.
        let heirs = new.jobs.filter { !$0.statesPermissions && oldJobs[$0.id]?.statesPermissions == false }
        if !heirs.isEmpty { comparePermissions(old.permissions, new.permissions, at: ["permissions"]) }
        for job in new.jobs {
            if let before = oldJobs[job.id] {
                compare(renames.renaming(before), job)
            } else if let before = renames.old[job.id] {
                note(job.place, .renamed(from: before.id))
                compare(renames.renaming(before), job)
            } else {
                note(job.place, .added)
                compareRights(.nothing, job)
            }
        }
        for job in old.jobs where newJobs[job.id] == nil && !renames.isRenamed(job.id) {
            note(job.place, .removed)
            compareRights(job, .nothing)
        }
    }

    private mutating func compare(_ old: JobVersion, _ new: JobVersion) {
        compare(old.keys, new.keys, at: new.place, except: ["permissions", "steps", "uses", "secrets"])
        if old.statesPermissions || new.statesPermissions {
            comparePermissions(old.permissions, new.permissions, at: new.place)
        }
        compareUses(old.keys, new.keys, at: new.place)
        compareInheritance(old, new)
        compareSecrets(old.secrets, new.secrets, at: new.place)
        compareSteps(old.keys.mappings("steps"), new.keys.mappings("steps"), at: new.place)
    }

    /// An added job has all its rights newly; a removed one loses them.
    private mutating func compareRights(_ old: JobVersion, _ new: JobVersion) {
        let place = new.keys.isEmpty ? old.place : new.place
        comparePermissions(old.permissions, new.permissions, at: place)
        if old.inheritsSecrets || new.inheritsSecrets {
            compareInheritance(old, new, at: place)
        }
        compareSecrets(old.secrets, new.secrets, at: place)
    }
}
