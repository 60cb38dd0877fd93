import {
  Body,
  Column,
  Container,
  Head,
  Heading,
  Html,
  Img,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components"
import { renderToStaticMarkup } from "react-dom/server"
import type { NoticeContent } from "../messages/content"
import { shortText } from "../messages/formats"
import type { Letterhead } from "./letterhead"
import { Action, Code, Goods, Rows } from "./parts"
import { STYLE_SHEET, styles } from "./styles"

type Mail = { content: NoticeContent; head: Letterhead }

const LOGO_HEIGHT_PX = 36
/** What lists of mails show beside the subject. */
const PREVIEW_LENGTH_MAX = 140

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

const Header = ({ head: { brand, logo, links } }: Mail) => {
  const shown = logo ? (
    <Img
      className="plate"
      src={logo}
      alt={brand.name}
      height={LOGO_HEIGHT_PX}
      style={styles.logo}
    />
  ) : (
    brand.name
  )
  return (
    <Section style={styles.header}>
      <Text className="ink" style={styles.name}>
        {links.home ? (
          <Link href={links.home} style={styles.name}>
            {shown}
          </Link>
        ) : (
          shown
        )}
      </Text>
    </Section>
  )
}

const Footer = ({ content, head: { brand, links, words } }: Mail) => (
  <Section style={styles.footer}>
    <Text className="muted" style={styles.small}>
      {content.why}
    </Text>
    {links.unsubscribe && (
      <Text className="muted" style={styles.small}>
        <Link href={links.unsubscribe} style={styles.smallLink}>
          {words.unsubscribe}
        </Link>
        {links.settings && (
          <>
            {" · "}
            <Link href={links.settings} style={styles.smallLink}>
              {words.settings}
            </Link>
          </>
        )}
      </Text>
    )}
    {words.questions && (
      <Text className="muted" style={styles.small}>
        {words.questions}
      </Text>
    )}
    {brand.postal_address && (
      <Text className="muted" style={styles.address}>
        {brand.postal_address}
      </Text>
    )}
  </Section>
)

const About = ({ title }: Pick<NoticeContent, "title">) => (
  <Head>
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    {/* Programs that make links of dates and numbers would colour them. */}
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
    {/* Ours, without anything from outside: it needs no escaping. */}
    <style dangerouslySetInnerHTML={{ __html: STYLE_SHEET }} />
  </Head>
)

const Message = (mail: Mail) => {
  const { title, body, code, goods, rows, paragraphs } = mail.content
  return (
    <Column className="inside" style={styles.inside}>
      <Heading as="h1" className="ink" style={styles.title}>
        {title}
      </Heading>
      <Text className="text" style={styles.lead}>
        {body}
      </Text>
      {code && <Code {...mail} />}
      {goods.length > 0 && <Goods {...mail} />}
      {rows.length > 0 && <Rows {...mail} />}
      <Action {...mail} />
      {paragraphs.length > 0 && (
        <Section style={styles.notes}>
          {paragraphs.map((paragraph, i) => (
            <Text key={i} className="muted" style={styles.note}>
              {paragraph}
            </Text>
          ))}
        </Section>
      )}
    </Column>
  )
}

const Mail = (mail: Mail) => {
  const { content, head } = mail
  const borderTop = `4px solid ${head.brand.color}`
  return (
    <Html lang={head.locale} dir={head.direction}>
      <About title={content.title} />
      <Preview>{shortText(content.body, PREVIEW_LENGTH_MAX)}</Preview>
      <Body className="page" style={styles.body}>
        <Container dir={head.direction} style={styles.page}>
          <Header {...mail} />
          <Section className="card" style={{ ...styles.card, borderTop }}>
            <Row>
              <Message {...mail} />
            </Row>
          </Section>
          <Footer {...mail} />
        </Container>
      </Body>
    </Html>
  )
}

/** The whole document. The same content makes the same document. */
export const mailDocument = (mail: Mail): string =>
  `${DOCTYPE}${renderToStaticMarkup(<Mail {...mail} />)}`
