package dev.tandem.system;

import static java.util.stream.Collectors.joining;

import dev.tandem.system.CheckedApi.Request;
import java.util.Map;
import java.util.stream.IntStream;

/** A short life of a product in which every operation of both documents succeeds at least once. */
final class ContractScenario extends CheckedScenario {
    private static final String SCOPE =
            "'whatChanged':'More','timelineImpact':'None','qualityImpact':'None','recommendation':'Take it'";

    ContractScenario(CheckedApi product, CheckedApi engineering) {
        super(product, engineering);
    }

    void play() {
        products();
        String goal = aims();
        String release = features(goal);
        scores();
        estimates();
        String metric = promise(release);
        debt();
        risks();
        comments(product, "CHK-2");
        comments(engineering, "CHK-D1");
        sprints();
        afterwards(release, metric);
        decisions();
        together();
        imports();
        views();
        budget();
        webhooks();
        operations();
    }

    private void products() {
        post(product, "/products", "{'key':'CHK','name':'Checked','description':null,'definitionOfReady':[]}");
        post(product, "/products", "{'key':'GONE','name':'Soon gone'}");
        get(product, "/products?limit=1");
        get(product, "/products/GONE");
        patch(product, "/products/GONE", "{'name':'Gone','description':'x'}");
        patch(product, "/products/GONE", "{'description':null,'archived':false}");
        get(product, "/products/GONE/history?limit=1");
        delete(product, "/products/GONE");
        get(product, "/products/GONE/history");
    }

    private String aims() {
        String metric = "'metric':{'name':'Visitors who pay','unit':'%','baseline':48,'target':60.5}";
        String goal = post(
                product,
                "/products/CHK/goals",
                "{'title':'More pay','why':'Half leave',%s,'targetOn':'2027-06-30'}",
                metric);
        patch(product, "/goals/" + goal, "{'metric':{'current':51}}");
        patch(product, "/goals/" + goal, "{'metric':{'current':null,'unit':null},'why':null}");
        get(product, "/goals/" + goal);
        get(product, "/goals/" + goal + "/history");
        get(product, "/products/CHK/goals?limit=2");
        delete(product, "/goals/" + post(product, "/products/CHK/goals", "{'title':'Never mind'}"));
        String initiative =
                post(product, "/products/CHK/initiatives", "{'title':'Cards','goalId':'%s',%s}", goal, metric);
        patch(product, "/initiatives/" + initiative, "{'metric':{'current':0.3}}");
        patch(product, "/initiatives/" + initiative, "{'metric':null,'targetOn':'2027-03-31'}");
        get(product, "/initiatives/" + initiative);
        get(product, "/initiatives/" + initiative + "/history");
        get(product, "/products/CHK/initiatives");
        delete(product, "/initiatives/" + post(product, "/products/CHK/initiatives", "{'title':'Never mind'}"));
        return goal;
    }

    /** @return the release of the first feature */
    private String features(String goal) {
        String release = post(product, "/products/CHK/releases", "{'name':'1.0','targetOn':'2027-05-01'}");
        post(product, "/products/CHK/features", """
                {'title':'Pay by card','problem':'Half leave','why':'They ask','description':null,
                 'acceptanceCriteria':[{'text':'A refused card leaves the basket'}],
                 'successMetrics':[{'name':'Visitors who pay','unit':'%%','baseline':48,'target':60,'dueOn':'2027-01-31'}],
                 'evidence':[{'kind':'SURVEY','summary':'312 answers','url':'https://example.com/survey'}],
                 'goalId':'%s','releaseId':'%s','tags':['checkout'],'owner':'Ann','rolloutOwner':'Ops',
                 'externalRefs':[{'system':'jira','key':'OLD-1','url':null}]}""", goal, release);
        for (String title : new String[] {"Refunds", "Invoices", "Vouchers", "Never mind"}) {
            post(product, "/products/CHK/features", "{'title':'%s'}", title);
        }
        delete(product, "/features/CHK-5");
        get(product, "/features/CHK-1");
        get(product, "/features/CHK-1?expand=goal,initiative,release,links");
        patch(
                product,
                "/features/CHK-2",
                "{'why':'Support','tags':['checkout'],'links':[{'type':'RELATES','to':'CHK-1'}]}");
        patch(product, "/features/CHK-2", "{'why':null,'links':[],'acceptanceCriteria':[{'text':'b','met':true}]}");
        get(product, "/features/CHK-2/history?limit=2");
        get(product, "/products/CHK/features?q=pay&sort=updated&limit=1&status=PROPOSED&tag=checkout");
        get(product, "/products/CHK/features?expand=links,goal&limit=2");
        get(product, "/products/CHK/features?estimated=false&owner=Ann&externalRef=jira:OLD-1");
        post(product, "/features/CHK-3/rank", "{'before':'CHK-1'}");
        post(product, "/products/CHK/features/rank", "{'items':['CHK-4','CHK-2'],'to':'TOP'}");
        post(product, "/products/CHK/features/batch", """
                {'items':[{'create':{'title':'Batched','tags':[]}},{'feature':'CHK-4','change':{'why':'b'}}]}""");
        get(product, "/releases/" + release);
        get(product, "/products/CHK/releases");
        patch(product, "/releases/" + release, "{'description':'The first','targetOn':null}");
        get(product, "/releases/" + release + "/history");
        delete(product, "/releases/" + post(product, "/products/CHK/releases", "{'name':'Never'}"));
        discovery();
        return release;
    }

    private void discovery() {
        put(
                product,
                "/products/CHK/story-map",
                "{'activities':[{'title':'Pay','steps':[{'title':'Enter the card'}]}]}");
        String step = get(product, "/products/CHK/story-map")
                .at("/activities/0/steps/0/id")
                .asText();
        patch(product, "/features/CHK-2", "{'stepId':'%s'}".formatted(step));
        get(product, "/products/CHK/story-map");
        get(product, "/products/CHK/story-map/history");
        post(product, "/features/CHK-2/solution-options", "{'name':'By post','description':null,'tradeoffs':'Slow'}");
        String option =
                get(product, "/features/CHK-2").at("/solutionOptions/0/id").asText();
        post(product, "/features/CHK-2/solution-options/" + option + "/choose", "{}");
        patch(product, "/features/CHK-2", """
                {'testPlan':{'hypothesis':'h','simplestTest':'s','metric':'m','stopWhen':'w'}}""");
        get(product, "/products/CHK/discovery?limit=2");
        get(engineering, "/products/CHK/discovery?limit=2");
        String large = post(product, "/products/CHK/features", "{'title':'Too large'}");
        post(product, "/items/" + large + "/split", "{'parts':[{'title':'Half'},{'title':'Rest','owner':'Ann'}]}");
    }

    private void scores() {
        put(
                product,
                "/features/CHK-1/score",
                "{'scorecard':'RICE','inputs':{'reach':1000,'impact':2,'confidence':0.8}}");
        put(product, "/features/CHK-2/score", "{'scorecard':'MOSCOW','inputs':{'class':'MUST'}}");
        delete(product, "/features/CHK-1/score");
        post(product, "/products/CHK/scorecards", """
                {'key':'OWN','name':'Ours','perPoint':true,
                 'criteria':[{'key':'v','name':'Value','weight':2,'min':0,'max':10.5},{'key':'w','name':'W','allowed':[0.3,0.7]}]}""");
        patch(product, "/products/CHK/scorecards/OWN", "{'name':'Our own'}");
        get(product, "/products/CHK/scorecards/OWN");
        get(product, "/products/CHK/scorecards/OWN/history");
        get(product, "/products/CHK/scorecards");
        put(product, "/features/CHK-3/score", "{'scorecard':'OWN','inputs':{'v':2.3,'w':0.7}}");
        post(product, "/products/CHK/features/rank-by-score", "{'scorecard':'OWN'}");
        post(product, "/products/CHK/scorecards", "{'key':'NONE','name':'N','criteria':[{'key':'v','name':'Value'}]}");
        delete(product, "/products/CHK/scorecards/NONE");
    }

    private void estimates() {
        put(engineering, "/items/CHK-1/estimate", """
                {'points':2.3,'low':0.7,'high':7.1,'confidence':'MEDIUM','assumptions':['a sandbox']}""");
        put(engineering, "/items/CHK-1/estimate", "{'points':7.1,'low':null}");
        post(
                engineering,
                "/products/CHK/estimates",
                "{'estimates':[{'item':'CHK-2','points':0.3},{'item':'CHK-3','points':0.7,'confidence':'LOW'}]}");
        get(engineering, "/items/CHK-1/estimate");
        get(engineering, "/items/CHK-1/estimates?limit=1");
        get(engineering, "/items/CHK-1/history");
        get(engineering, "/items/CHK-1/feasibility");
        put(engineering, "/items/CHK-1/feasibility", """
                {'verdict':'NOT_AS_ASKED','note':'No sandbox','options':[{'name':'Hosted page','tradeoffs':null}]}""");
        get(engineering, "/items/CHK-4/progress");
        put(engineering, "/items/CHK-4/progress", "{'progress':'IN_PROGRESS'}");
    }

    /** @return a success metric of the feature that is promised */
    private String promise(String release) {
        post(product, "/features/CHK-1/transitions", "{'to':'DEFINED','reason':null}");
        agree("/features/CHK-1", "AGREED");
        agree("/features/CHK-1", "OBJECTED");
        post(product, "/features/CHK-1/acceptance-criteria", "{'text':'A provider that is away is told'}");
        String criterion =
                get(product, "/features/CHK-1").at("/acceptanceCriteria/1/id").asText();
        post(product, "/features/CHK-1/acceptance-criteria/" + criterion + "/tick", "{'met':true}");
        post(product, "/features/CHK-1/transitions", "{'to':'COMMITTED'}");
        agree("/releases/" + release, "OBJECTED");
        agree("/releases/" + release, "AGREED");
        post(product, "/releases/" + release + "/commit", "{}");
        post(product, "/releases/" + release + "/scope-changes", "{'add':['CHK-2'],%s}", SCOPE);
        get(product, "/releases/" + release + "/scope-changes");
        String other = post(product, "/products/CHK/releases", "{'name':'1.1'}");
        patch(product, "/features/CHK-3", "{'releaseId':'%s'}".formatted(other));
        call(product, new Request("POST", "/releases/" + other + "/commit", Map.of(), null), 200);
        post(product, "/releases/" + other + "/cancel", "{'reason':'Nobody asked for it'}");
        get(product, "/products/CHK/roadmap");
        return get(product, "/features/CHK-1").at("/successMetrics/0/id").asText();
    }

    private void agree(String path, String verdict) {
        long version = get(product, path).at("/version").asLong();
        post(product, path + "/agreements", "{'verdict':'%s','note':'As it is','version':%d}", verdict, version);
    }

    private void debt() {
        for (String title : new String[] {"Old gateway", "Slow builds", "Never mind"}) {
            post(
                    engineering,
                    "/products/CHK/debt",
                    "{'title':'%s','consequence':'the audit','severity':'HIGH','affects':['CHK-1']}",
                    title);
        }
        get(engineering, "/debt/CHK-D1");
        get(engineering, "/debt/CHK-D1?expand=affects");
        get(engineering, "/products/CHK/debt?expand=affects");
        patch(engineering, "/debt/CHK-D1", "{'area':'checkout','kind':'OPS','affects':null}");
        get(engineering, "/debt/CHK-D1/history");
        get(engineering, "/debt/CHK-D1/effect?runs=200");
        get(engineering, "/products/CHK/debt?limit=2&owner=Erin");
        post(engineering, "/products/CHK/debt/batch", """
                {'items':[{'create':{'title':'Batched','consequence':'x'}},{'debt':'CHK-D1','change':{'area':null}}]}""");
        post(engineering, "/debt/CHK-D2/rank", "{'to':'TOP'}");
        post(engineering, "/products/CHK/debt/rank", "{'items':['CHK-D3','CHK-D1'],'after':'CHK-D2'}");
        post(engineering, "/debt/CHK-D2/transitions", "{'to':'DONE','reason':'New gateway'}");
        post(engineering, "/debt/CHK-D2/transitions", "{'to':'OPEN'}");
        delete(engineering, "/debt/CHK-D3");
        put(engineering, "/items/CHK-D1/estimate", "{'points':2.3}");
        String large = post(engineering, "/products/CHK/debt", "{'title':'Too large','consequence':'x'}");
        post(engineering, "/items/" + large + "/split", "{'parent':'CLOSE','parts':[{'title':'Half'}]}");
    }

    private void risks() {
        String risk = post(
                engineering,
                "/items/CHK-1/risks",
                "{'kind':'TIMELINE','severity':'HIGH','statement':'The bank is slow','mitigation':null}");
        get(engineering, "/items/CHK-1/risks");
        get(engineering, "/products/CHK/risks?status=OPEN&severity=HIGH,CRITICAL");
        get(engineering, "/risks/" + risk);
        patch(engineering, "/risks/" + risk, "{'mitigation':'Ask early','status':'MITIGATED'}");
        get(engineering, "/risks/" + risk + "/history");
        delete(engineering, "/risks/" + risk);
    }

    /** Each service has those of the items that it owns. */
    private void comments(CheckedApi service, String item) {
        String path = "/items/" + item + "/comments";
        String question = post(service, path, "{'text':'@ann Who refunds?','question':true,'blocking':true}");
        String comment = post(service, path, "{'text':'It is urgent','question':null}");
        get(service, path + "?limit=1");
        get(service, "/comments/" + question);
        patch(service, "/comments/" + question, "{'text':'@bob Who refunds?'}");
        post(service, "/comments/" + question + "/answers", "{'text':'We do'}");
        post(service, "/comments/" + comment + "/withdraw", "");
        get(service, "/comments/" + comment + "/history?limit=1");
        get(service, "/products/CHK/questions?status=OPEN,ANSWERED&for=bob&blocking=true&limit=1");
    }

    private void sprints() {
        String days = "'startsOn':'2027-01-04','endsOn':'2027-01-15'";
        call(engineering, json("POST", "/products/CHK/sprints/history", """
                {'sprints':[{'name':'Before','startsOn':'2026-01-05','endsOn':'2026-01-16','capacity':30,
                 'done':{'feature':20.5,'debt':0}}]}"""), 201);
        delete(
                engineering,
                "/sprints/" + post(engineering, "/products/CHK/sprints", "{'name':'Never',%s,'capacity':0.7}", days));
        String sprint = "/sprints/"
                + post(engineering, "/products/CHK/sprints", "{'name':'One','goal':null,%s,'capacity':30.3}", days);
        get(engineering, sprint);
        get(engineering, "/products/CHK/sprints");
        patch(engineering, sprint, "{'goal':'Cards'}");
        get(engineering, sprint + "/proposal");
        post(engineering, sprint + "/items", "{'item':'%s'}", "CHK-1");
        call(engineering, json("POST", sprint + "/items", "{'items':['CHK-D1','CHK-3']}"), 200);
        delete(engineering, sprint + "/items/CHK-3");
        post(engineering, sprint + "/start", "{'tradeoff':'Cards first'}");
        get(engineering, sprint + "/items");
        get(engineering, sprint + "/items/CHK-1");
        patch(engineering, sprint + "/items/CHK-1", "{'progress':'DONE'}");
        patch(engineering, sprint + "/items/CHK-D1", "{'progress':'DONE'}");
        String change = sprint + "/scope-changes/"
                + call(
                                engineering,
                                json(
                                                "POST",
                                                sprint + "/scope-changes",
                                                "{'add':['CHK-2'],'tradeoff':'It cannot wait',%s}".formatted(SCOPE))
                                        .with("Tandem-Role", "engineering"),
                                201)
                        .json()
                        .path("id")
                        .asText();
        get(engineering, sprint + "/scope-changes");
        get(engineering, change);
        call(
                engineering,
                json("POST", change + "/decision", "{'decision':'ACCEPT','reason':null}")
                        .with("Tandem-Role", "product"),
                200);
        get(engineering, change + "/history");
        get(engineering, sprint + "/burndown");
        get(engineering, "/products/CHK/budget");
        post(engineering, sprint + "/close", "{}");
        put(engineering, sprint + "/retro", "{'wentWell':'Pairing','gotInTheWay':'The bank','next':'Ask it early'}");
        get(engineering, sprint + "/retro");
        get(engineering, sprint + "/history");
        get(engineering, sprint);
        get(engineering, "/debt/CHK-D1");
        get(engineering, "/products/CHK/velocity");
    }

    private void afterwards(String release, String metric) {
        post(
                product,
                "/features/CHK-1/transitions",
                "{'to':'SHIPPED','reason':'It works','tradeoff':'Refunds follow'}");
        post(product, "/releases/" + release + "/scope-changes", "{'remove':['CHK-2'],%s}", SCOPE);
        post(product, "/releases/" + release + "/ship", "{}");
        String outcome = post(product, "/features/CHK-1/outcomes", "{'metricId':'%s','value':57.5}", metric);
        get(product, "/outcomes/" + outcome);
        get(product, "/outcomes/" + outcome + "/history");
        get(product, "/features/CHK-1/outcomes");
        get(product, "/products/CHK/outcomes?overdue=false");
    }

    private void decisions() {
        String fields = """
                {'goal':'Cards','decisionNeeded':'Which bank','dueAt':'2027-01-31T12:00:00Z',
                 'options':[{'name':'A','tradeoffs':'dear'},{'name':'B','tradeoffs':'slow'}],
                 'recommendation':'A','risks':[{'unknown':'u','mitigation':'m'}]}""";
        String decision = "/decisions/" + post(product, "/products/CHK/decisions", fields);
        get(product, "/products/CHK/decisions?status=OPEN&overdue=false");
        get(product, decision);
        patch(product, decision, "{'recommendation':null,'risks':[]}");
        post(product, decision + "/options", "{'name':'C','tradeoffs':'none'}");
        patch(product, decision, "{'kind':'TECHNICAL','items':['CHK-2'],'deciders':['Ann'],'blocks':true}");
        post(product, decision + "/decide", "{'option':'A','why':'It is there'}");
        get(product, decision + "/history");
        delete(product, "/decisions/" + post(product, "/products/CHK/decisions", fields));
    }

    /** What both sides look at, what gets in their way, and whose what is. */
    private void together() {
        String metric = "/metrics/" + post(product, "/products/CHK/metrics", "{'name':'Calls','unit':'a day'}");
        post(product, metric + "/measurements", "{'on':'2026-03-01','value':40.5,'note':'After the sale'}");
        post(product, metric + "/measurements", "{'value':38}");
        put(product, metric + "/measurements/2026-03-01", "{'value':41,'why':'The sale was counted twice'}");
        get(product, metric + "/measurements?limit=1");
        patch(product, metric, "{'direction':'DOWN','unit':null}");
        get(product, metric);
        get(product, "/products/CHK/metrics");
        get(product, metric + "/history");
        delete(product, "/metrics/" + post(product, "/products/CHK/metrics", "{'name':'Never mind'}"));

        String fields = "{'what':'Late specs','impact':'Two came back'}";
        String friction = post(product, "/products/CHK/frictions", fields);
        call(product, json("POST", "/products/CHK/frictions/rank", "{'items':['%s']}".formatted(friction)), 200);
        patch(product, "/frictions/" + friction, "{'action':'Both agree first','status':'IN_PROGRESS'}");
        get(product, "/frictions/" + friction);
        get(product, "/frictions/" + friction + "/history");
        get(product, "/products/CHK/frictions?status=IN_PROGRESS");
        delete(product, "/frictions/" + post(product, "/products/CHK/frictions", fields));

        String responsibilities = "/products/CHK/responsibilities";
        get(product, responsibilities);
        put(
                product,
                responsibilities,
                "{'areas':[{'area':'ROLLOUT','whose':'PRODUCT','who':'Ann','standIn':null},{'area':'Data exports'}]}");
        call(product, json("POST", responsibilities + "/agreements", "{'verdict':'AGREED','version':1}"), 200);
        get(product, responsibilities + "/history");
    }

    private void imports() {
        post(product, "/products", "{'key':'BULK','name':'More rows than are taken before somebody stops them'}");
        for (CheckedApi service : new CheckedApi[] {product, engineering}) {
            get(service, upload(service, "CHK", "OLD-8,Eight,Story,2.3\nOLD-9,Nine,Technical Debt,7.1\n"));
            String many = IntStream.range(0, 2_000)
                    .mapToObj(i -> "NEW-%d,A row,Story,2.3\n".formatted(i))
                    .collect(joining());
            delete(service, upload(service, "BULK", many));
        }
    }

    /** @return where it is told how far it is */
    private String upload(CheckedApi service, String product, String rows) {
        String path = "/products/" + product + "/imports";
        var request = new Request(
                "POST", path, Map.of("Content-Type", "text/csv"), "Issue key,Summary,Issue Type,Story Points\n" + rows);
        return path + "/" + call(service, request, 202).json().path("id").asText();
    }

    /** Nothing listens there: what counts is what the log says of it. */
    private void webhooks() {
        for (CheckedApi service : new CheckedApi[] {product, engineering}) {
            String type = service == product ? "feature.ranked" : "debt.ranked";
            String webhook = "/webhooks/"
                    + post(
                            service,
                            "/webhooks",
                            "{'url':'http://127.0.0.1:1/hook','products':['CHK'],'types':['dev.tandem.%s.v1']}",
                            type);
            get(service, "/webhooks?limit=1");
            get(service, webhook);
            patch(service, webhook, "{'description':'Nobody is there','types':null}");
            patch(service, webhook, "{'status':'PAUSED'}");
            post(service, webhook + "/secret", "");
            String delivery = webhook + "/deliveries/" + post(service, webhook + "/test", "");
            get(service, delivery);
            get(service, webhook + "/deliveries?status=WAITING,FAILED&type=dev.tandem.webhook.test.v1&limit=1");
            post(service, delivery + "/redeliver", "");
            post(service, webhook + "/redeliver", "{'from':'2026-01-01T00:00:00Z','to':null}");
            delete(service, webhook);
        }
    }

    private void operations() {
        for (CheckedApi service : new CheckedApi[] {product, engineering}) {
            get(service, "/operations");
            call(service, new Request("POST", "/operations/republish", Map.of(), null), 200);
            call(service, json("POST", "/operations/erasures", "{'person':'nobody','pseudonym':null}"), 200);
            call(service, new Request("POST", "/operations/new-epoch", Map.of(), null), 200);
        }
    }

    private void views() {
        for (CheckedApi service : new CheckedApi[] {product, engineering}) {
            get(service, "/products/CHK/backlog?limit=2");
            get(service, "/products/CHK/backlog?lane=FEATURE&estimated=true&blocked=false&limit=2");
            get(service, "/products/CHK/backlog?keys=CHK-4,CHK-1");
            call(service, json("POST", "/products/CHK/backlog/preview", "{'item':'CHK-4','position':1}"), 200);
            get(service, "/products/CHK/backlog/digest");
            get(service, "/products/CHK/changes?limit=3");
            get(service, "/products/CHK/activity?limit=3&kind=feature,sprint");
            get(service, "/products/CHK/tradeoffs?limit=3&overridden=SHARE,CAPACITY");
            get(service, "/products/CHK/overview");
            get(service, "/products/CHK/delivery");
            get(service, "/overview?limit=1&archived=true");
            get(service, "/products/CHK/agenda");
            get(service, "/products/CHK/agenda?since=2026-04-01T09:00:00Z");
            get(service, "/products/CHK/backlog/CHK-4");
            get(service, "/products/CHK/backlog/CHK-1");
            get(service, "/products/CHK/backlog/CHK-4/explanation");
            call(service, new Request("GET", "/problems", Map.of(), null), 200);
            call(service, new Request("GET", "/problems/not-found", Map.of(), null), 200);
        }
    }

    private void budget() {
        get(engineering, "/budgets?limit=1");
        put(
                engineering,
                "/products/CHK/budget/policy",
                "{'debtShare':0.25,'tolerance':0.1,'windowSprints':4,'effectiveOn':null,'reason':'Agreed'}");
        call(
                engineering,
                json("POST", "/products/CHK/budget/policies/1/agreement", "{'verdict':'AGREED','note':'As we said'}"),
                200);
        for (String part : new String[] {"", "/changes", "/check", "/history", "/policies", "/policy"}) {
            get(engineering, "/products/CHK/budget" + part);
        }
        get(engineering, "/products/CHK/forecast?runs=200&seed=1&limit=2");
    }
}
