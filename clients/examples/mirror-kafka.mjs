// Mirrors a backlog from Kafka alone: node mirror-kafka.mjs --product PAY
//
// It reads both topics from their beginning, keeps the newest event of everything, and prints the order as often as it
// becomes another one. With --check it ends as soon as a fresh page shows the same.
import { EventMirror, ok } from "@tandem/client";
import { Kafka, logLevel } from "kafkajs";
import { check } from "./lib/check.mjs";
import { connect, options } from "./lib/options.mjs";

const { product, check: checks } = options({});
const brokers = (process.env.TANDEM_KAFKA ?? "localhost:9092").split(",");
const service = connect().product;
const { id } = await ok(service.GET("/api/v1/products/{product}", { params: { path: { product } } }));

const mirror = new EventMirror();
const order = () => mirror.order().map(({ item }) => item.key);
let printed = "";

const kafka = new Kafka({ clientId: "backlog-mirror", brokers, logLevel: logLevel.ERROR });
// What is kept is kept in memory, so each run begins at the beginning, in a group of its own.
const consumer = kafka.consumer({ groupId: `backlog-mirror-${crypto.randomUUID()}` });
await consumer.connect();
await consumer.subscribe({ topics: ["tandem.product", "tandem.engineering"], fromBeginning: true });
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ message }) => {
    const data = JSON.parse(message.value.toString());
    // What is deleted may no longer say of which product it was; where it was of another, nothing is lost.
    if (data.productId === id || data.deleted) {
      mirror.apply(message.key.toString(), data);
      print();
    }
  },
});
if (checks) {
  await check(service, product, order);
}

function print() {
  const now = order().join(" ");
  if (!checks && now !== printed) {
    console.log((printed = now));
  }
}
