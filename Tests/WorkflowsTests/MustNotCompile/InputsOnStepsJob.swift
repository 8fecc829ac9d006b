// error: a job with steps calls no workflow; declare a 'CallJob' or call a 'ReusableWorkflow'
import Workflows

#if CORRECT
    let build = Job("build", runsOn: .ubuntu2404) {}
#else
    let build = Job("build", runsOn: .ubuntu2404, with: ["a": 1]) {}
#endif
