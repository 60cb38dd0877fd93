import { Button, Column, Img, Link, Row, Section, Text } from "@react-email/components"
import type { NoticeContent } from "../messages/content"
import type { Letterhead } from "./letterhead"
import { addressOf, webAddress } from "./links"
import { styles } from "./styles"

type Part = { content: NoticeContent; head: Letterhead }

const PICTURE_PX = 56
/** What stands beside its label on a small screen, too. */
const SHORT_VALUE_MAX = 22

/** A code to be typed elsewhere: large, one word for those who hear it, easy to select. */
export const Code = ({ content: { code }, head }: Part) => (
  <Section style={styles.block}>
    <Row>
      <Column className="box" style={styles.code}>
        <Text
          className="ink digits"
          style={styles.digits}
          dir="ltr"
          aria-label={`${head.words.code}: ${code}`}
        >
          {code}
        </Text>
      </Column>
    </Row>
  </Section>
)

type Line = NoticeContent["goods"][number]

/** Without a text: the name stands beside it. */
const Picture = ({ src }: { src: string | null }) => (
  <Column className="line" style={styles.goods} width={PICTURE_PX + 16}>
    {src ? (
      <Img
        {...{ alt: "", src, width: PICTURE_PX, height: PICTURE_PX }}
        className="line"
        style={styles.picture}
      />
    ) : (
      <div className="line box" style={{ ...styles.picture, ...styles.noPicture }} />
    )}
  </Column>
)

const GoodsLine = ({ line: { title, detail, value }, head }: { line: Line; head: Letterhead }) => {
  const ends = head.direction === "rtl" ? "left" : "right"
  const space = head.direction === "rtl" ? "paddingLeft" : "paddingRight"
  return (
    <>
      <Column className="line" style={{ ...styles.goods, [space]: 12 }}>
        <Text className="ink" style={styles.goodsTitle}>
          {title}
        </Text>
        {detail && (
          <Text className="muted" style={styles.goodsDetail}>
            {detail}
          </Text>
        )}
      </Column>
      {value && (
        <Column className="line" align={ends} style={styles.goods}>
          <Text className="ink" style={styles.goodsValue}>
            {value}
          </Text>
        </Column>
      )}
    </>
  )
}

/** What was ordered, sold or runs low. Where one has a picture, the others keep its place free. */
export const Goods = ({ content: { goods, goods_note }, head }: Part) => {
  const pictures = goods.map(({ thumbnail }) => webAddress(thumbnail))
  const hasPictures = pictures.some(Boolean)
  return (
    <Section style={styles.block}>
      {goods.map((line, i) => (
        <Row key={i}>
          {hasPictures && <Picture src={pictures[i]} />}
          <GoodsLine line={line} head={head} />
        </Row>
      ))}
      {goods_note && (
        <Text className="muted line" style={styles.goodsNote}>
          {goods_note}
        </Text>
      )}
    </Section>
  )
}

/** Labels and values. Small screens put a value below its label. */
export const Rows = ({ content: { rows, goods }, head }: Part) => {
  const ends = head.direction === "rtl" ? "left" : "right"
  return (
    <Section style={goods.length ? undefined : styles.block}>
      {rows.map(({ label, value, url }, i) => {
        const address = webAddress(url)
        const stacked = value.length > SHORT_VALUE_MAX ? "stacked" : ""
        return (
          <Row key={i}>
            <Column className={`line label ${stacked}`} style={styles.row} width="38%">
              <Text className="muted" style={styles.rowLabel}>
                {label}
              </Text>
            </Column>
            <Column className={`line value ${stacked}`} align={ends} style={styles.row}>
              <Text className="ink" style={styles.rowValue}>
                {address ? (
                  <Link href={address} style={styles.rowLink}>
                    {value}
                  </Link>
                ) : (
                  value
                )}
              </Text>
            </Column>
          </Row>
        )
      })}
    </Section>
  )
}

/** The one thing to do. */
export const Action = ({ content: { action }, head }: Part) => {
  const address = addressOf(action, head.sites)
  if (!action || !address) return null
  const { background, text } = head.button
  const border = `1px solid ${background}`
  return (
    <Section style={styles.block}>
      <Button
        href={address}
        className="button"
        style={{ ...styles.button, backgroundColor: background, color: text, border }}
      >
        {action.label}
      </Button>
    </Section>
  )
}
