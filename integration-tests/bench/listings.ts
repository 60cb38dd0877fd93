import { readFileSync } from "node:fs"
import { availableParallelism, loadavg } from "node:os"
import { ExecArgs } from "@medusajs/framework/types"
import { defaultStoreProductFields } from "@medusajs/medusa/api/store/products/query-config"
import seed from "../../src/scripts/seed"
import { copyShop } from "../../src/scripts/scale/copy-shop"
import { Caller, median, Series, Subject, told } from "./listings/caller"
import { thePlatformAlone } from "./listings/platform"
import { aServer } from "./server"

const SHOP = { products: 10_000, stores: 100, auctions: 300 }
const SHOP_SECONDS_MAX = 120
const LOOKS = 300
const WARM_UP = 30
const ROUNDS = 5
const STORM_SECONDS = 2
const GOAL = { slower_percent: 15, rate_ratio: 1 }
const KEPT_SECONDS = "5"

/**
 * What our additions cost a list, what lists of our own answer beside one of the platform, and what
 * is won by keeping answers; in the reference shop. `npm run bench -- listings [products]`
 */
export default async function benchListings({ container, args }: ExecArgs) {
  const [ports, products = SHOP.products] = args
  const [port, keptPort, platformPort] = ports.split(",").map(Number)
  const { key, region_id } = await aReferenceShop(container, Number(products))
  const caller = new Caller(key)
  const servers = await Promise.all([
    aServer(port, { env: { LISTING_CACHE_SECONDS: "0" } }),
    aServer(keptPort, { env: { LISTING_CACHE_SECONDS: KEPT_SECONDS } }),
    thePlatformAlone(platformPort),
  ])
  const [computing, keeping, platform] = servers.map(({ url }) => url)
  try {
    tellLoad()
    await ourAdditions(caller, { computing, platform, region_id })
    tellLoad()
    await rates(caller, { computing, keeping, region_id })
    tellLoad()
  } finally {
    caller.end()
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}

const tellLoad = () =>
  console.log(`  Load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`)

async function aReferenceShop(container: ExecArgs["container"], products: number) {
  const demoFile = `${process.env.FILES_DIR}/../demo.json`
  await seed({ container, args: ["http://localhost", demoFile] })
  const begun = performance.now()
  await copyShop(container, { ...SHOP, products })
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `  Reference shop: ${products} products, ${SHOP.stores} stores, ${SHOP.auctions} auctions`
  )
  console.log(`    copied in ${seconds.toFixed(1)} s (goal: less than ${SHOP_SECONDS_MAX})`)
  const { publishable_key: key, region_id } = JSON.parse(readFileSync(demoFile, "utf8"))
  return { key: key as string, region_id: region_id as string }
}

type Places = { computing: string; platform: string; region_id: string }

/** Look by look in turns, so that whoever else uses the machine disturbs all of them alike. */
async function ourAdditions(caller: Caller, { computing, platform, region_id }: Places) {
  const path = `/store/products?limit=20&region_id=${region_id}`
  const fields = encodeURIComponent(defaultStoreProductFields.join())
  const subjects: Subject[] = [
    { name: "the platform alone", url: platform + path },
    { name: "this project, with seller and rating", url: computing + path },
    { name: "this project, the platform's fields", url: `${computing}${path}&fields=${fields}` },
  ]
  const pages = await Promise.all(subjects.map((subject) => caller.look(subject)))
  const [reference, ours, plain] = pages.map(({ text }) => withoutOurs(text))
  if (reference !== ours || reference !== plain) throw new Error("The pages are not the same")
  const times: number[][] = subjects.map(() => [])
  for (let i = -WARM_UP; i < LOOKS; i++) {
    for (const [n, subject] of subjects.entries()) {
      const { took } = await caller.look(subject)
      if (i >= 0) times[n].push(took)
    }
  }
  console.log("  GET /store/products?limit=20 with prices, one look after the other")
  for (const [n, { name }] of subjects.entries()) {
    const percent = ((median(times[n]) / median(times[0]) - 1) * 100).toFixed(1)
    const slower = n ? `; ${percent} % slower (goal: at most ${GOAL.slower_percent} %)` : ""
    console.log(`    ${name}: ${told(times[n])}${slower}`)
  }
}

const OURS = ["seller", "product_rating"]
/** Without what is ours, and in one order of columns. */
const withoutOurs = (text: string) =>
  JSON.stringify(JSON.parse(text), (_, value) => {
    if (!value || typeof value !== "object" || Array.isArray(value)) return value
    const columns = Object.entries(value).filter(([name]) => !OURS.includes(name))
    return Object.fromEntries(columns.sort(([one], [other]) => (one < other ? -1 : 1)))
  })

async function rates(
  caller: Caller,
  { computing, keeping, region_id }: { computing: string; keeping: string; region_id: string }
) {
  const paths = {
    "/store/regions": "/store/regions",
    "/store/sellers": "/store/sellers",
    "/store/auctions": "/store/auctions",
    "/store/products": `/store/products?limit=20&region_id=${region_id}`,
  }
  const rows = Object.entries(paths).map(([name, path]) => ({
    name,
    computed: { subject: { name, url: computing + path }, series: aSeries() },
    kept: { subject: { name, url: keeping + path }, series: aSeries() },
  }))
  for (let round = -1; round < ROUNDS; round++) {
    for (const { computed, kept } of rows) {
      for (const { subject, series } of [computed, kept]) {
        await caller.storm(subject, STORM_SECONDS, round < 0 ? aSeries() : series)
      }
    }
  }
  console.log(`  Looks per second over eight connections, in ${ROUNDS} rounds by turns`)
  const regions = median(rows[0].computed.series.rates)
  for (const { name, computed, kept } of rows) {
    const [alone, known] = [computed, kept].map(({ series }) => median(series.rates))
    console.log(`    ${name}`)
    console.log(`      computed: ${alone.toFixed(0)} a second; ${told(computed.series.times)}`)
    console.log(
      `        ${(alone / regions).toFixed(2)} × regions (goal for ours: ${GOAL.rate_ratio})`
    )
    console.log(`      kept:     ${known.toFixed(0)} a second; ${told(kept.series.times)}`)
    console.log(
      `        ${(known / alone).toFixed(1)} × computed, ${(known / regions).toFixed(2)} × regions`
    )
  }
}

const aSeries = (): Series => ({ rates: [], times: [] })
