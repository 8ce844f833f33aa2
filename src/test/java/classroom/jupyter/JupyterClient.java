package classroom.jupyter;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What any program does that speaks Jupyter's protocol. It knows the URL and nothing of the kit. */
public final class JupyterClient {
    private static final int SECONDS = 120;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String token;

    /** @param url as JupyterLab says it: {@code http://localhost:8888/lab?token=...} */
    public JupyterClient(String url) {
        server = URI.create(url).resolve("/");
        token = url.replaceFirst(".*[?&]token=", "");
    }

    /** The answer to a request of its REST interface. */
    public JsonElement get(String path) throws IOException, InterruptedException {
        return json(request(path).GET().build());
    }

    /** The code of the answer, without a token. */
    public int codeForStrangers(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private JsonElement json(HttpRequest request) throws IOException, InterruptedException {
        return JsonParser.parseString(
                http.send(request, BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "token " + token);
    }

    /** Starts a kernel of this name, for a notebook in the folder that the lab shows. */
    public Session start(String kernel) throws IOException, InterruptedException {
        HttpRequest post = request("api/kernels")
                .POST(BodyPublishers.ofString(new Gson().toJson(Map.of("name", kernel, "path", ""))))
                .build();
        String id = json(post).getAsJsonObject().get("id").getAsString();
        return new Session(URI.create("ws"
                + server.resolve("api/kernels/" + id + "/channels?token=" + token)
                        .toString()
                        .substring("http".length())));
    }

    /** A kernel that was started. */
    public final class Session implements WebSocket.Listener {
        private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
        private final StringBuilder half = new StringBuilder();
        private final WebSocket socket;

        private Session(URI channels) {
            socket = http.newWebSocketBuilder().buildAsync(channels, this).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            half.append(text);
            if (last) {
                messages.add(JsonParser.parseString(half.toString()).getAsJsonObject());
                half.setLength(0);
            }
            from.request(1);
            return null;
        }

        /** Runs code, and waits for its end; what it printed, and the message of an error. */
        public String run(String code) throws InterruptedException {
            String id = UUID.randomUUID().toString();
            Map<String, Object> header = Map.of(
                    "msg_id", id, "msg_type", "execute_request", "session", "test", "username", "", "version", "5.3");
            Map<String, Object> content = Map.of(
                    "code", code, "silent", false, "store_history", true, "allow_stdin", false, "stop_on_error", true);
            socket.sendText(
                            new Gson()
                                    .toJson(Map.of(
                                            "channel",
                                            "shell",
                                            "header",
                                            header,
                                            "parent_header",
                                            Map.of(),
                                            "metadata",
                                            Map.of(),
                                            "content",
                                            content)),
                            true)
                    .join();
            return output(id);
        }

        private String output(String id) throws InterruptedException {
            StringBuilder printed = new StringBuilder();
            while (true) {
                JsonObject message = messages.poll(SECONDS, TimeUnit.SECONDS);
                if (message == null) {
                    throw new AssertionError("no answer within " + SECONDS + " s; so far: " + printed);
                }
                JsonElement parent = message.getAsJsonObject("parent_header").get("msg_id");
                if (parent == null || !parent.getAsString().equals(id)) {
                    continue;
                }
                JsonObject content = message.getAsJsonObject("content");
                switch (message.get("msg_type").getAsString()) {
                    case "stream" -> printed.append(content.get("text").getAsString());
                    case "error" ->
                        printed.append("ERROR ").append(content.get("evalue").getAsString());
                    case "status" -> {
                        if (content.get("execution_state").getAsString().equals("idle")) {
                            return printed.toString();
                        }
                    }
                    default -> {}
                }
            }
        }
    }
}
