// In Node a style sheet is nothing; @arcgis/core imports some all the same.

export async function load(url, context, next) {
    if (url.endsWith(".css")) {
        return { format: "module", source: "export default {};", shortCircuit: true };
    }
    return next(url, context);
}
