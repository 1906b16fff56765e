package dev.xinmiao.node;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node on a free port of this machine, which it prints. It ends when its standard input does, so it never outlives the
 * process that started it, however that one ends.
 */
final class SearchNode extends Node {

    private SearchNode(Environment environment, Collection<PluginInfo> plugins) {
        super(environment, plugins, true);
    }

    /** @param arguments the folder of its data, and {@code vectors} to load the k-NN plugin */
    public static void main(String[] arguments) throws Exception {
        LogConfigurator.registerErrorListener();
        Settings settings = Settings.builder()
                .put("path.home", arguments[0])
                .put("cluster.name", "xinmiao-test")
                .put("node.name", "node")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("discovery.type", "single-node")
                // A full disk of a tester's machine is no reason for a test to fail.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        Stream<String> always =
                Stream.of(CommonAnalysisModulePlugin.class.getName(), Netty4ModulePlugin.class.getName());
        // By name: it comes as a zip, which no compiler reads.
        Stream<String> vectors =
                arguments.length > 1 ? Stream.of("org.opensearch.knn.plugin.KNNPlugin") : Stream.empty();
        List<PluginInfo> plugins =
                Stream.concat(always, vectors).map(SearchNode::info).toList();
        try (SearchNode node = new SearchNode(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "node"), plugins)) {
            node.start();
            System.out.println("port "
                    + node.injector()
                            .getInstance(HttpServerTransport.class)
                            .boundAddress()
                            .publishAddress()
                            .getPort());
            while (System.in.read() >= 0) {
                // until the end
            }
        }
    }

    private static PluginInfo info(String plugin) {
        return new PluginInfo(plugin, "", "", Version.CURRENT, "21", plugin, null, List.of(), false);
    }
}
