import { TransactionOrchestrator, WorkflowManager } from "@medusajs/framework/orchestration"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { JobWatch } from "../../../src/modules/telemetry/job-watch"

let fails = false
/** As the platform makes a workflow of a job; whoever schedules it is not here. */
const jobSweepWorkflow = createWorkflow("job-sweep", () => {
  createStep("sweep-as-step", async () => {
    if (fails) throw new Error("No mail to ann@example.com")
    return new StepResponse(null)
  })()
})
const noJobWorkflow = createWorkflow("no-job", () => {
  createStep("something-as-step", async () => new StepResponse(null))()
})

WorkflowManager.getWorkflow("job-sweep").options.schedule = { interval: 5_000 }

describe("who looks on while jobs run", () => {
  const watch = new JobWatch()
  const told: [string, boolean][] = []
  const seen: string[] = []
  const before: NonNullable<typeof TransactionOrchestrator.traceStep> = async (handler, step) => {
    seen.push(step.action)
    return await handler()
  }

  beforeAll(() => {
    // The platform's tracing, which is there first.
    TransactionOrchestrator.traceStep = before
    watch.begin((name, _, failed) => told.push([name, failed]))
  })
  afterAll(() => {
    TransactionOrchestrator.traceStep = undefined
  })

  const run = async () => await jobSweepWorkflow.run({ throwOnError: false })

  it("counts runs, tells what the last one said, and lets others look on, too", async () => {
    expect(watch.take()).toMatchObject([{ name: "sweep", schedule: "5s", runs: 0 }])
    await run()
    await noJobWorkflow.run()
    const [sound] = watch.take()
    expect(sound).toMatchObject({ runs: 1, failures: 0, last_error: null, last_failed_at: null })
    expect(sound.last_started_at).toBeInstanceOf(Date)
    fails = true
    await run()
    await run()
    const [failed] = watch.take()
    expect(failed).toMatchObject({ runs: 2, failures: 2, last_error: "No mail to [e-mail]" })
    expect(told).toEqual([
      ["sweep", false],
      ["sweep", true],
      ["sweep", true],
    ])
    expect(seen).toContain("sweep-as-step")
    expect(seen).toContain("something-as-step")
  })

  it("tells later what could not be written", async () => {
    fails = true
    await run()
    const news = watch.take()
    fails = false
    await run()
    watch.giveBack(news)
    const [sum] = watch.take()
    expect(sum).toMatchObject({ runs: 2, failures: 1, last_error: null })
    expect(sum.last_failed_at).toEqual(news[0].last_failed_at)
    watch.giveBack([sum])
    const [same] = watch.take()
    expect(same).toEqual(sum)
  })

  it("leaves when the application ends", () => {
    watch.end()
    expect(TransactionOrchestrator.traceStep).toBe(before)
  })
})
