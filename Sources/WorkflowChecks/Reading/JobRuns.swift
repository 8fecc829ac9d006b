import Workflows

/// Which jobs of a workflow run, as far as the knowledge about a run decides it.
struct JobRuns {
    /// By the jobs' positions: whether the job runs; `nil` where that is not sure.
    ///
    /// A job without a status function runs only where all that it waits for did; that jobs succeed is taken for
    /// granted.
    let runs: [Bool?]

    init(_ file: CheckedFile, order: [Int], _ evaluation: PartialEvaluation) {
        var runs = [Bool?](repeating: nil, count: file.jobs.count)
        for index in order {
            let job = file.jobs[index]
            var answer = job.condition.map { evaluation.holds($0) } ?? true
            if answer != false, job.condition?.callsStatusFunction != true {
                for need in job.needs where answer != false {
                    switch runs[need] {
                    case false?: answer = false
                    case nil: answer = nil
                    case true?: break
                    }
                }
            }
            runs[index] = answer
        }
        self.runs = runs
    }
}

extension CheckedFile {
    /// The positions of the jobs, each behind all that it waits for; jobs that wait in a circle are left out.
    var jobOrder: [Int] {
        var open = jobs.map(\.needs.count)
        var waiters = [[Int]](repeating: [], count: jobs.count)
        for job in jobs {
            for need in job.needs { waiters[need].append(job.index) }
        }
        var order = jobs.indices.filter { open[$0] == 0 }
        var next = 0
        while next < order.count {
            for waiter in waiters[order[next]] {
                open[waiter] -= 1
                if open[waiter] == 0 { order.append(waiter) }
            }
            next += 1
        }
        return order
    }
}
