/** Hashtag campaigns: what was posted under each, what it came to, and answering those who wait. */
import { useEffect, useState } from "react";
import { csvParts } from "../../contracts/csv";
import { t } from "../text";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { EmptyState } from "../ui/empty-state";
import { number } from "../ui/number";
import { fileName, saveFile } from "../ui/save-file";
import { Spinner } from "../ui/spinner";
import { duration } from "../ui/time";
import { AnswerDialog } from "./answer-dialog";
import { type Campaign, campaigns } from "./campaigns";
import { useFound } from "./use-groups";

const COLUMNS = {
  hashtag: ({ id }: Campaign) => id,
  posts: ({ report }: Campaign) => report.posts,
  people: ({ report }: Campaign) => report.people,
  reached_at_most: ({ report }: Campaign) => report.reached,
  upset: ({ report }: Campaign) => report.upset,
  happy: ({ report }: Campaign) => report.happy,
  asked: ({ report }: Campaign) => report.asked,
  answered: ({ report }: Campaign) => report.answered,
  median_answer_seconds: ({ report }: Campaign) => (report.median === undefined ? null : Math.round(report.median / 1_000)),
};

export function HashtagsPage() {
  const { groups } = useFound();
  const [all, setAll] = useState<readonly Campaign[]>();
  const [asked, setAsked] = useState<Campaign>();
  // Read anew whenever the groups are: at most every few seconds.
  useEffect(() => {
    let isOver = false;
    void (groups ? campaigns(Date.now()) : Promise.resolve(undefined)).then((found) => {
      if (!isOver && found) setAll(found);
    });
    return () => {
      isOver = true;
    };
  }, [groups]);
  if (!all) return <Spinner />;
  if (all.length === 0) return <EmptyState title={t("hashtags.none")}>{t("hashtags.none_words")}</EmptyState>;
  const save = () => saveFile(fileName("hashtags", "csv"), [...csvParts(COLUMNS, all)], "text/csv;charset=utf-8");
  return (
    <div className="p-groups">
      <ul className="p-groups-list" aria-label={t("hashtags.label")}>
        {all.map((campaign) => (
          <li key={campaign.id}>
            <Disclosure title={campaign.id} detail={number(campaign.report.posts)}>
              <Figures {...campaign} />
              <Button size="s" icon="reply" variant="primary" isDisabled={campaign.waiting.length === 0} onPress={() => setAsked(campaign)}>
                {t("hashtags.answer", { count: campaign.waiting.length, n: number(campaign.waiting.length) })}
              </Button>
            </Disclosure>
          </li>
        ))}
      </ul>
      <div className="p-group-actions">
        <Button size="s" icon="download" onPress={save}>
          {t("incidents.csv")}
        </Button>
      </div>
      {asked && (
        <AnswerDialog
          groupId={asked.id}
          title={asked.id}
          people={asked.waiting}
          replies={asked.replies}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

function Figures({ report }: Campaign) {
  const { posts, people, reached, upset, happy, asked, answered, median } = report;
  const lines = [
    [t("hashtags.posts"), number(posts)],
    [t("hashtags.people"), number(people)],
    [t("hashtags.reached"), number(reached)],
    [t("hashtags.upset"), t("incidents.report.of", { n: number(upset), all: number(posts) })],
    [t("hashtags.happy"), t("incidents.report.of", { n: number(happy), all: number(posts) })],
    [t("hashtags.answered"), t("incidents.report.of", { n: number(answered), all: number(asked) })],
    [t("hashtags.median"), median === undefined ? "–" : duration(median)],
  ];
  return (
    <dl>
      {lines.map(([name, value]) => (
        <div key={name} className="p-report-line">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
