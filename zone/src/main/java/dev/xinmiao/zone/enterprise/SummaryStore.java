package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.Industries;
import dev.xinmiao.zone.fact.Source;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the summaries of enterprises in step with the statements. The few facts they hold are chosen here by the
 * database itself, by the same precedence as {@code FactBook}, as 220,000 enterprises are done in seconds that way.
 */
@Component
class SummaryStore {
    private static final FactKey INDUSTRY = new FactKey("industry.code");
    private static final FactKey REGISTERED_ON = new FactKey("registered.on");
    private static final FactKey REVENUE = new FactKey("revenue");

    private final JdbcClient jdbc;
    private final FactDictionary dictionary;
    private final Industries industries;
    private final ZoneClock clock;

    SummaryStore(JdbcClient jdbc, FactDictionary dictionary, Industries industries, ZoneClock clock) {
        this.jdbc = jdbc;
        this.dictionary = dictionary;
        this.industries = industries;
        this.clock = clock;
    }

    /** Makes the summaries anew, of these or of all; writes only those that changed. Returns how many. */
    @Transactional
    public int refresh(@Nullable Collection<SubjectId> subjects) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                with ranks as (
                    select * from unnest(:sources::text[], :industry::int[], :registered::int[], :revenue::int[])
                        as r (source, industry_rank, registered_rank, revenue_rank)),
                sections as (
                    select * from unnest(:sections::text[], :lows::int[], :highs::int[]) as s (id, low, high)),
                counting as (
                    -- a source the dictionary doesn't know comes last
                    select subject, year, since, recorded_at, facts ? 'industry.code' as of_industry,
                           facts ->> 'industry.code' as industry, facts -> 'registered.on' ->> 'day' as founded,
                           facts ? 'registered.on' as of_founding, facts ? 'revenue' as of_revenue,
                           (facts ->> 'revenue')::numeric as revenue, coalesce(industry_rank, 99999) as by_industry,
                           coalesce(registered_rank, 99999) as by_registered, coalesce(revenue_rank, 99999) as by_revenue
                    from statement left join ranks using (source)
                    where facts ?| array ['industry.code', 'registered.on', 'revenue']
                      and (:everyone or subject = any (:subjects::bigint[]))
                      and recorded_at <= :now and (since is null or since <= :today) and (year is null or year <= :year)
                      and (import_id is null or not exists (
                          select from superseded_import gone
                          where gone.import_id = statement.import_id and gone.superseded_at <= :now))),
                lasting as (
                    select subject,
                           (array_agg(industry order by by_industry, since desc, recorded_at desc)
                               filter (where of_industry))[1] as industry,
                           (array_agg(founded order by by_registered, since desc, recorded_at desc)
                               filter (where of_founding))[1]::date as founded
                    from counting where since is not null group by subject),
                latest as (
                    select distinct on (subject) subject, year, revenue
                    from counting where year is not null and of_revenue
                    order by subject, year desc, by_revenue, recorded_at desc),
                summaries as (
                    select s.id, s.name, s.credit_code, lasting.industry,
                           case when lasting.industry ~ '^[A-T]' then left(lasting.industry, 1)
                                when lasting.industry ~ '^[0-9]{2}' then (
                                    select id from sections where left(lasting.industry, 2)::int between low and high)
                           end as section,
                           lasting.founded, latest.revenue, latest.year
                    from subject s
                    left join lasting on lasting.subject = s.id
                    left join latest on latest.subject = s.id
                    where :everyone or s.id = any (:subjects::bigint[]))
                insert into enterprise_summary
                    (subject, name, credit_code, industry, section, founded, revenue, revenue_year)
                select new.* from summaries new left join enterprise_summary old on old.subject = new.id
                -- asked here and not at the conflict, as that would lock every row
                where old.subject is null
                   or (old.name, old.credit_code, old.industry, old.section, old.founded, old.revenue, old.revenue_year)
                      is distinct from (new.name, new.credit_code, new.industry, new.section, new.founded, new.revenue,
                                        new.year)
                on conflict (subject) do update
                   set name = excluded.name, credit_code = excluded.credit_code,
                       industry = excluded.industry, section = excluded.section, founded = excluded.founded,
                       revenue = excluded.revenue, revenue_year = excluded.revenue_year
                """.replace("facts ?|", "facts ??|").replace("facts ? ", "facts ?? "))
                .param("sources", sources().stream().map(Source::id).toArray(String[]::new))
                .param("industry", ranks(INDUSTRY))
                .param("registered", ranks(REGISTERED_ON))
                .param("revenue", ranks(REVENUE))
                .param(
                        "sections",
                        industries.all().stream().map(Industries.Section::id).toArray(String[]::new))
                .param(
                        "lows",
                        industries.all().stream().map(Industries.Section::low).toArray(Integer[]::new))
                .param(
                        "highs",
                        industries.all().stream().map(Industries.Section::high).toArray(Integer[]::new))
                .param("everyone", subjects == null)
                .param(
                        "subjects",
                        subjects == null
                                ? new Long[0]
                                : subjects.stream().map(SubjectId::value).toArray(Long[]::new))
                .param("now", now)
                .param("today", clock.today())
                .param("year", clock.today().getYear())
                .update();
    }

    /** As {@link #refresh}, and brings the planner's statistics up to date; for after much has changed. */
    @Transactional
    public void refreshAll() {
        boolean first = jdbc.sql("select not exists (select from enterprise_summary)")
                .query(Boolean.class)
                .single();
        if (first) {
            // Made at once, the index of names takes a third of the time.
            jdbc.sql("drop index enterprise_summary_name_pairs").update();
        }
        int changed = refresh(null);
        if (first) {
            jdbc.sql("create index enterprise_summary_name_pairs on enterprise_summary using gin (name_pairs)")
                    .update();
        }
        if (changed > 0) {
            jdbc.sql("analyze enterprise_summary").update();
        }
    }

    private List<Source> sources() {
        return List.copyOf(dictionary.sources());
    }

    private Integer[] ranks(FactKey key) {
        return sources().stream()
                .map(source -> dictionary.rank(key, source.id()))
                .collect(Collectors.toList())
                .toArray(Integer[]::new);
    }
}
