import { useTranslation } from "react-i18next"
import type { Complaint } from "../../hooks/complaint"
import { Money } from "../money"

/** What the buyer wants, with the amount where one was named. */
export const Wish = ({ complaint }: { complaint: Complaint }) => {
  const { t } = useTranslation("complaint")
  const { wish, wished_amount, currency_code } = complaint
  return (
    <>
      {t(`wish.${wish}`)}
      {wished_amount !== null && (
        <>
          {" · "}
          <Money amount={wished_amount} currency_code={currency_code} />
        </>
      )}
    </>
  )
}
