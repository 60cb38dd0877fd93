/**
 * The statements behind the statistics. Each takes the condition on `ticket t` that says which
 * tickets are counted. They read by the indexes on when tickets were made and solved and on when
 * their history was written, so that a month costs what a month holds, however many years there are.
 */

/** A merged ticket is counted as the one that it went on in. */
const COUNTED = "t.status <> 'merged'"

const CREATED = "t.created_at >= :from and t.created_at < :to"
const SOLVED = "t.solved_at >= :from and t.solved_at < :to and t.status in ('solved', 'closed')"

/**
 * What came, went and came again since `:from`, by day and hour; what is after `:to` together,
 * because the backlog of then follows from today's.
 */
export const flowSql = (condition: string) => `
  select day, hour, cast(sum(created) as integer) as created,
         cast(sum(solved) as integer) as solved, cast(sum(reopened) as integer) as reopened
    from (
      select case when at < :to then to_char(at at time zone :time_zone, 'YYYY-MM-DD') end as day,
             case when at < :to and :hourly then date_trunc('hour', at, 'UTC') end as hour,
             created, solved, reopened
        from (
          select t.created_at as at, 1 as created, 0 as solved, 0 as reopened
            from ticket t
           where ${condition} and ${COUNTED} and t.created_at >= :from
          union all
          select e.created_at, 0, case when e."to" = 'solved' then 1 else 0 end,
                 case when e."from" = 'solved' then 1 else 0 end
            from ticket_event e
            join ticket t on t.id = e.ticket_id
           where e.field = 'status' and e.created_at >= :from
             and (e."to" = 'solved' or (e."from" = 'solved' and e."to" = 'open'))
             and ${condition} and ${COUNTED}
        ) as moves
    ) as dated
   group by day, hour`

/** The tickets that nobody has solved, by how old they are. */
export const backlogSql = (condition: string) => `
  select cast(count(*) as integer) as tickets,
         cast(count(*) filter (where t.created_at > :day) as integer) as day,
         cast(count(*) filter (where t.created_at > :three_days) as integer) as three_days,
         cast(count(*) filter (where t.created_at > :week) as integer) as week,
         cast(count(*) filter (where t.created_at > :month) as integer) as month
    from ticket t
   where ${condition} and t.status in ('new', 'open', 'pending', 'on_hold')`

const MINUTES_TO = (moment: string) => `extract(epoch from ${moment} - t.created_at) / 60.0`

/** One narrow row for each ticket that was made or solved in the range. */
const countedTickets = (condition: string) => `
  with counted as materialized (
    select t.category, t.priority, t.seller_id, t.assignee_id, t.reopen_count, t.answer_count,
           t.first_response_breached_at is not null or t.next_response_breaches > 0
             or t.resolution_breached_at is not null as is_breached,
           t.sla_policy_id, ${CREATED} as is_created, coalesce(${SOLVED}, false) as is_solved,
           case when ${CREATED} then ${MINUTES_TO("t.first_replied_at")} end as first_minutes,
           case when ${CREATED} and t.first_response_fulfilled_at is not null
                then t.first_response_used_minutes end as first_business,
           case when ${SOLVED} then ${MINUTES_TO("t.solved_at")} end as resolution_minutes,
           case when ${SOLVED} and t.resolution_fulfilled_at is not null
                then t.resolution_used_minutes end as resolution_business,
           case when ${SOLVED} then c.rating end as rating
      from ticket t
      left join ticket_csat c on c.ticket_id = t.id and c.solve_count = t.solve_count
     where ${condition} and ${COUNTED} and ((${CREATED}) or (${SOLVED}))
  )`

const COUNTS = `
  cast(count(*) filter (where is_created) as integer) as created,
  cast(count(*) filter (where is_solved) as integer) as solved,
  cast(count(*) filter (where is_solved and reopen_count > 0) as integer) as reopened,
  cast(count(*) filter (where is_solved and answer_count = 1 and reopen_count = 0) as integer)
    as one_touch,
  cast(count(*) filter (where is_created and sla_policy_id is not null) as integer) as under_policy,
  cast(count(*) filter (where is_created and sla_policy_id is not null and is_breached) as integer)
    as breached,
  cast(count(rating) as integer) as rated,
  cast(avg(rating) as double precision) as rating`

const quantiles = (column: string) =>
  `percentile_cont(array[0.5, 0.9]) within group (order by cast(${column} as double precision))`

export const totalsSql = (condition: string) => `${countedTickets(condition)}
  select ${COUNTS},
         ${quantiles("first_minutes")} as first_minutes,
         ${quantiles("first_business")} as first_business,
         ${quantiles("resolution_minutes")} as resolution_minutes,
         ${quantiles("resolution_business")} as resolution_business,
         cast(count(first_minutes) as integer) as answered,
         cast(count(*) filter (where rating = 1) as integer) as rating_1,
         cast(count(*) filter (where rating = 2) as integer) as rating_2,
         cast(count(*) filter (where rating = 3) as integer) as rating_3,
         cast(count(*) filter (where rating = 4) as integer) as rating_4,
         cast(count(*) filter (where rating = 5) as integer) as rating_5
    from counted`

/** By category, priority, seller and assignee; `dimension` says which of them a row is of. */
export const groupsSql = (condition: string) => `${countedTickets(condition)}
  select case when grouping(category) = 0 then 'category'
              when grouping(priority) = 0 then 'priority'
              when grouping(seller_id) = 0 then 'seller' else 'assignee' end as dimension,
         coalesce(category, priority, seller_id, assignee_id) as key, ${COUNTS},
         ${quantiles("first_minutes")} as first_minutes,
         ${quantiles("resolution_minutes")} as resolution_minutes
    from counted
   group by grouping sets ((category), (priority), (seller_id), (assignee_id))`

/** What each policy promised to the tickets made in the range, and what was late. */
export const policiesSql = (condition: string) => `
  select t.sla_policy_id as id, cast(count(*) as integer) as tickets,
         ${decided("first_response")}, ${decided("resolution")},
         cast(coalesce(sum(t.next_response_runs), 0) as integer) as next_response_decided,
         cast(coalesce(sum(t.next_response_breaches), 0) as integer) as next_response_breached
    from ticket t
   where ${condition} and ${COUNTED} and ${CREATED} and t.sla_policy_id is not null
   group by t.sla_policy_id`

function decided(target: "first_response" | "resolution") {
  const late = `t.${target}_breached_at is not null`
  const has = `t.${target}_target_minutes is not null`
  return `
         cast(count(*) filter (where ${has} and (${late} or t.${target}_fulfilled_at is not null))
           as integer) as ${target}_decided,
         cast(count(*) filter (where ${has} and ${late}) as integer) as ${target}_breached`
}
