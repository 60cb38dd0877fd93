import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { demoPeople } from "../demo-people"

/** Who can sign in to the demonstration. Their passwords are known to everybody. */
export async function GET(_: MedusaRequest, res: MedusaResponse) {
  res.json({ people: demoPeople() })
}
