/** Home, notifications and search. */
import { useState } from "react";
import { Composer } from "../composer/composer";
import { Icon } from "../icons";
import { navigate, usePlace } from "../router";
import { Layout, Tabs } from "../shell/layout";
import { Timeline } from "../timeline";

export function HomePage() {
  return (
    <Layout label="Home timeline">
      <div className="head tabs-only">
        <Tabs label="Timelines" tabs={[{ to: "/home", label: "For you", on: true }]} />
      </div>
      <div className="home-composer">
        <Composer where="inline" placeholder="What’s happening?" />
      </div>
      <Timeline
        source={{
          name: "home",
          operation: "HomeTimeline",
          variables: { latestControlAvailable: true },
          path: ["home", "home_timeline_urt", "instructions"],
        }}
        label="Your home timeline"
        empty={<p>Nothing was said here yet.</p>}
        restore="/home"
      />
    </Layout>
  );
}

const NOTIFICATIONS = ["viewer_v2", "user_results", "result", "notification_timeline", "timeline", "instructions"];

export function NotificationsPage({ mentions }: { mentions: boolean }) {
  const path = mentions ? "/notifications/mentions" : "/notifications";
  return (
    <Layout label="Notifications timeline">
      <div className="head stacked">
        <h2>Notifications</h2>
        <Tabs
          label="Notifications"
          tabs={[
            { to: "/notifications", label: "All", on: !mentions },
            { to: "/notifications/mentions", label: "Mentions", on: mentions },
          ]}
        />
      </div>
      <Timeline
        source={{
          name: path,
          operation: "NotificationsTimeline",
          variables: { timeline_type: mentions ? "Mentions" : "All" },
          path: NOTIFICATIONS,
        }}
        label="Timeline: Notifications"
        empty={
          <>
            <h2>Nothing to see here — yet</h2>
            <p>When someone mentions you, you’ll find it here.</p>
          </>
        }
        restore={path}
      />
    </Layout>
  );
}

export function SearchPage() {
  const { query, path } = usePlace().page;
  const tag = /^\/hashtag\/([^/]+)/.exec(path)?.[1];
  const asked = tag ? `#${decodeURIComponent(tag)}` : (query.get("q") ?? "");
  const [words, setWords] = useState(asked);
  return (
    <Layout label="Search timeline">
      <div className="head">
        <form
          className="grow"
          role="search"
          aria-label="Search in the column"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim()) navigate(`/search?q=${encodeURIComponent(words.trim())}&src=typed_query&f=live`);
          }}
        >
          <label className="search-box">
            <Icon name="search" size={18} />
            <input aria-label="Search query" placeholder="Search" value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
        </form>
      </div>
      {asked ? (
        <Timeline
          source={{
            name: `search:${asked}`,
            operation: "SearchTimeline",
            variables: { rawQuery: asked, querySource: "typed_query", product: "Latest" },
            path: ["search_by_raw_query", "search_timeline", "timeline", "instructions"],
          }}
          label="Timeline: Search timeline"
          empty={
            <>
              <h2>No results for “{asked}”</h2>
              <p>Try searching for something else.</p>
            </>
          }
          restore={path}
        />
      ) : (
        <div className="state">
          <p>Search for people, words or #tags.</p>
        </div>
      )}
    </Layout>
  );
}
