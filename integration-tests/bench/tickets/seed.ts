import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export const RARE = "zanzibar"
/** In every second ticket, about. */
export const FREQUENT = "parcel"
/** Words that people use: few of them often, most seldom. */
const VOCABULARY = 20_000
const SENTENCES = 50_000
const SENTENCE_WORDS = 10
const RARE_TICKETS = 50
const DAYS = 730

/**
 * A desk after two years: written by the database itself, because to ask and answer a million times
 * would take hours. Everything that the application reads is there as it would have written it.
 */
export async function seedTickets(
  container: ExecArgs["container"],
  tickets: number,
  comments_each: number
) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const run = async (sql: string, values: Record<string, unknown> = {}) => {
    await database.raw(sql, values as Record<string, string>)
  }
  await run(`create table bench_sentence as
    select s.id, string_agg('w' || floor(power(${VOCABULARY}, random())), ' ')
             || case when s.id % 20 = 0 then ' ${FREQUENT}' else '' end as words
      from generate_series(1, ${SENTENCES}) as s(id), generate_series(1, ${SENTENCE_WORDS})
     group by s.id`)
  await run("alter table bench_sentence add primary key (id)")
  await run(
    `insert into ticket (id, subject, category, queue, priority, status, source, email,
        requester_name, customer_id, seller_id, assignee_id, tags, comment_count, solve_count,
        reopen_count, answer_count, created_at, updated_at, last_comment_at,
        last_public_comment_at, first_replied_at, solved_at, closed_at,
        first_response_started_at, first_response_target_minutes, first_response_used_minutes,
        first_response_fulfilled_at, first_response_breached_at,
        resolution_started_at, resolution_target_minutes, resolution_used_minutes,
        resolution_fulfilled_at, resolution_breached_at, resolution_due_at, sla_due_at,
        sla_policy_id, next_response_runs, next_response_breaches)
     select 'tkt_' || lpad(n::text, 12, '0'), initcap(p.words),
            (array['order', 'delivery', 'payment', 'refund', 'product', 'other'])[1 + n % 6],
            (array['support', 'support', 'payments', 'trust'])[1 + n % 4],
            (array['low', 'normal', 'normal', 'high', 'urgent'])[1 + n / 5 % 5],
            case when age < interval '4 days' and n % 3 > 0 then (array['new', 'open', 'open',
              'pending', 'on_hold'])[1 + n % 5] when age < interval '7 days' then 'solved'
              else 'closed' end,
            'storefront', 'customer-' || n % 30000 || '@example.com', 'Customer ' || n % 30000,
            'cus_' || n % 30000, case when n % 3 = 0 then 'sel_' || n % 200 end,
            case when n % 7 > 0 then 'user_' || n % 20 end, array['tag' || n % 50], :each, 1,
            case when n % 19 = 0 then 1 else 0 end, 1 + n % 3, made, made,
            made + interval '1 hour' * (n % 60), made + interval '1 hour' * (n % 60),
            made + interval '1 minute' * (n % 600),
            case when age >= interval '4 days' or n % 3 = 0 then made + interval '1 hour' * (n % 60)
              end,
            case when age >= interval '7 days' then made + interval '7 days' end,
            made, 240, n % 400, made + interval '1 minute' * (n % 600),
            case when n % 400 > 240 then made end,
            made, 2880, n % 3600,
            case when age >= interval '4 days' then made + interval '1 hour' * (n % 60) end,
            case when n % 3600 > 2880 then made end,
            case when age < interval '4 days' then made + interval '2 days' end,
            case when age < interval '4 days' then made + interval '2 days' end,
            'sla_' || n % 3, n % 3, 0
       from (select n, interval '${DAYS} days' * (1 - n::float / :tickets) as age,
                    now() - interval '${DAYS} days' * (1 - n::float / :tickets) as made
               from generate_series(1, :tickets) as n) as numbered
       join bench_sentence p on p.id = 1 + (n * 7919) % ${SENTENCES}`,
    { tickets, each: comments_each }
  )
  await run(
    `insert into ticket_comment (id, ticket_id, seq, author_type, author_name, body, visibility,
        created_at, updated_at)
     select 'tcom_' || t.id || '_' || seq, t.id, seq,
            case when seq % 2 = 1 then 'customer' else 'merchant' end, 'Somebody',
            a.words || ' ' || b.words || ' ' || c.words
              || case when seq = 2 and t.number % (:tickets / ${RARE_TICKETS}) = 0
                      then ' ${RARE}' else '' end,
            case when seq % 5 = 0 then 'internal' else 'public' end,
            t.created_at + interval '1 hour' * seq, t.created_at
       from ticket t
      cross join generate_series(1, :each) as seq
       join bench_sentence a on a.id = 1 + (t.number * 31 + seq * 17) % ${SENTENCES}
       join bench_sentence b on b.id = 1 + (t.number * 101 + seq * 13) % ${SENTENCES}
       join bench_sentence c on c.id = 1 + (t.number * 211 + seq * 7) % ${SENTENCES}`,
    { tickets, each: comments_each }
  )
  await run(
    `insert into ticket_event (id, ticket_id, version, actor_type, actor_name, field, "from", "to",
        created_at, updated_at)
     select 'tevt_' || t.id || '_' || kind, t.id, kind, 'merchant', 'Somebody',
            case kind when 1 then 'created' else 'status' end,
            (array[null, 'new', 'open', 'solved', 'open'])[kind],
            (array['1', 'open', 'solved', 'open', 'solved'])[kind],
            t.created_at + interval '1 hour' * kind, t.created_at
       from ticket t cross join generate_series(1, 5) as kind
      where kind <= case when t.solved_at is null then 2 when t.reopen_count = 0 then 3 else 5 end`
  )
  await run(
    `insert into ticket_csat (id, ticket_id, solve_count, rating, created_at, updated_at)
     select 'tcsat_' || id, id, 1, 1 + number % 5, solved_at, solved_at
       from ticket where solved_at is not null and number % 3 = 0`
  )
  await writeWords(run)
  await run("drop table bench_sentence")
  await run("vacuum analyze ticket, ticket_comment, ticket_event, ticket_csat, ticket_search")
}

/** With the index away while so much is written, and back as it was. */
async function writeWords(run: (sql: string) => Promise<void>) {
  await run(`drop index "IDX_ticket_search_words"`)
  await run(
    `insert into ticket_search (ticket_id, words)
     select t.id, strip(to_tsvector('simple', concat_ws(' ', t.subject, t.number,
              t.requester_name, replace(replace(t.email, '@', ' '), '.', ' '), c.bodies)))
       from ticket t
       join (select ticket_id, string_agg(body, ' ') as bodies from ticket_comment
              group by ticket_id) as c on c.ticket_id = t.id`
  )
  await run(
    `create index "IDX_ticket_search_words" on ticket_search using gin (words) with (fastupdate = off)`
  )
}
