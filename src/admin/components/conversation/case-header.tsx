import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { ConversationCase, useCaseConversation } from "../../hooks/conversation-cases"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { AboutText } from "./about-text"

/** Who talks about what, and why staff may read it. Nothing while it cannot be read. */
export const CaseHeader = ({ id }: { id: string }) => {
  const { t } = useTranslation("conversation")
  const { data } = useCaseConversation(id)
  if (!data) return null
  const { customer_name, seller, order_id, product, cases } = data
  const to = order_id ? `/orders/${order_id}` : product?.id && `/products/${product.id}`
  const about = <AboutText conversation={data} />
  return (
    <Section
      level="h1"
      title={t("staff.between", { customer: customer_name, store: seller?.name ?? "" })}
    >
      <SectionRow
        title={order_id ? t("translation:fields.order") : t("translation:fields.product")}
        value={to ? <TextLink to={to}>{about}</TextLink> : about}
      />
      <SectionRow
        title={t("staff.because")}
        value={
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {cases.map((one) => (
              <li key={one.id}>
                <CaseText one={one} />
              </li>
            ))}
          </ul>
        }
      />
    </Section>
  )
}

const CaseText = ({ one: { type, id, number } }: { one: ConversationCase }) => {
  const { t } = useTranslation("conversation")
  return (
    <TextLink to={`/${type}s/${id}`}>
      <bdi>{t(`staff.${type}`, { number })}</bdi>
    </TextLink>
  )
}
