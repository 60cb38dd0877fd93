import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminSlaPolicy } from "./schemas"

const policy = one("sla_policy", AdminSlaPolicy)
const policies = pageOf("sla_policies", AdminSlaPolicy)

export const adminSlaPolicyDocuments = documents("Service levels", {
  "GET /admin/sla-policies": {
    summary: "List service level policies",
    description: "All on one page, in the order in which they are looked at.",
    answer: policies,
  },
  "POST /admin/sla-policies": {
    summary: "Create a service level policy",
    description: `Comes last in the list. Targets are business minutes for each priority; what is left
out has no deadline. Tickets that wait follow within a minute.`,
    status: 201,
    example: {
      name: "Parcels",
      conditions: { category: ["delivery"] },
      targets: {
        normal: { first_response: 240, resolution: 2880 },
        urgent: { first_response: 30, next_response: 60, resolution: 480 },
      },
    },
    answer: policy,
  },
  "POST /admin/sla-policies/reorder": {
    summary: "Reorder service level policies",
    description:
      "Names all of them in their new order; of all that match a ticket the first holds.",
    example: { ids: ["sla_01J0000000000000000000000", "sla_01J0000000000000000000001"] },
    answer: policies,
    refusals: { 400: "The ids are not those of all policies" },
  },
  "GET /admin/sla-policies/:id": { summary: "Get a service level policy", answer: policy },
  "POST /admin/sla-policies/:id": {
    summary: "Change a service level policy",
    description: "What is left out stays; `conditions` and `targets` are replaced as a whole.",
    example: { is_active: false },
    answer: policy,
  },
  "DELETE /admin/sla-policies/:id": {
    summary: "Delete a service level policy",
    answer: deleted("sla_policy"),
  },
})
