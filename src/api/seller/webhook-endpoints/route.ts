import { endpointVerbs } from "../../admin/webhook-endpoints/endpoint-verbs"
import { storeOf } from "./store-of"

const verbs = endpointVerbs(storeOf)

export const GET = verbs.list
export const POST = verbs.create
