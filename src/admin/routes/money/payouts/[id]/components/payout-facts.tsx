import { useTranslation } from "react-i18next"
import { DateText } from "../../../../../components/date-text"
import { Fact } from "../../../../../components/fact"
import { Section } from "../../../../../components/section"
import { TextLink } from "../../../../../components/text-link"
import type { PayoutDetail } from "../../../../../hooks/ledger-payouts"
import { StoreName } from "../../components/store-name"

/** Whose it is, where it goes, and how often it was tried. */
export const PayoutFacts = ({ payout }: { payout: PayoutDetail }) => {
  const { t } = useTranslation("ledger")
  const { seller, provider, destination, reference, attempts, next_attempt_at } = payout
  return (
    <Section title={t("payouts.facts")}>
      <Fact label={t("payouts.fields.seller")}>
        {seller ? (
          <TextLink to={`/sellers/${seller.id}`}>
            <StoreName seller={seller} />
          </TextLink>
        ) : (
          <StoreName seller={null} />
        )}
      </Fact>
      <Fact label={t("payouts.fields.provider")}>{t(`payouts.provider.${provider}`)}</Fact>
      {destination && <Fact label={t("payouts.fields.destination")}>{destination}</Fact>}
      {reference && <Fact label={t("payouts.fields.reference")}>{reference}</Fact>}
      {attempts > 0 && <Fact label={t("payouts.fields.attempts")}>{attempts}</Fact>}
      {next_attempt_at && (
        <Fact label={t("payouts.fields.next_attempt_at")}>
          <DateText date={next_attempt_at} />
        </Fact>
      )}
    </Section>
  )
}
