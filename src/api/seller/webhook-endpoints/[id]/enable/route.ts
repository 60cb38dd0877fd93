import { endpointVerbs } from "../../../../admin/webhook-endpoints/endpoint-verbs"
import { storeOf } from "../../store-of"

export const POST = endpointVerbs(storeOf).enable
