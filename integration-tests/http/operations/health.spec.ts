import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { souk } from "../../helpers/runner"

souk(({ api, getContainer }) => {
  const health = () => api.get("/health/ready", { validateStatus: () => true })
  const database = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

  it("is not ready until the tables are those of this version, then says what is well", async () => {
    const table = () => database()("mikro_orm_migrations")
    const [newest] = await table()
      .where("name", "like", "Migration202611%")
      .orderBy("name", "desc")
      .limit(1)
    await table().where({ name: newest.name }).delete()
    const lacking = await health()
    expect(lacking.status).toBe(503)
    expect(lacking.data).toEqual({
      status: "not_ready",
      checks: { database: "ok", migrations: "failed", redis: null, accepting: "ok" },
    })
    await table().insert(newest)
    const { status, data, headers } = await health()
    expect(status).toBe(200)
    expect(data).toEqual({
      status: "ready",
      checks: { database: "ok", migrations: "ok", redis: null, accepting: "ok" },
    })
    expect(headers["cache-control"]).toBe("no-store")
  })

  it("lives", async () => {
    const { status, data } = await api.get("/health/live")
    expect([status, data]).toEqual([200, { status: "live" }])
  })
})
